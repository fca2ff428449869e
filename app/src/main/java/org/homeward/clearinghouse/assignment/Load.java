package org.homeward.clearinghouse.assignment;

/**
 * How much somebody has.
 *
 * @param weight a missing child counts 3, one who is found 1; a request 1 to 3 by its urgency
 */
record Load(int cases, int requests, int weight) {
    static final Load NONE = new Load(0, 0, 0);

    Load plus(Load other) {
        return new Load(cases + other.cases, requests + other.requests, weight + other.weight);
    }

    /** {@code 3 open cases and 1 open request}. */
    public String words() {
        if (cases == 0 && requests == 0) return "nothing open";
        var ofCases = cases == 1 ? "1 open case" : cases + " open cases";
        var ofRequests = requests == 1 ? "1 open request" : requests + " open requests";
        if (requests == 0) return ofCases;
        return cases == 0 ? ofRequests : ofCases + " and " + ofRequests;
    }
}
