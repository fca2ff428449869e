package org.homeward.clearinghouse.access;

/** What a module brings to the demo. Loaded once, in order, on the first start with demo data; everything in it is fictional. */
public interface DemoData {
    /** Lower comes first: users 0, rota and staff 1, records of the archive 10, tips 20, quarantine 25, cases 30, requests 40. */
    int order();

    void load();
}
