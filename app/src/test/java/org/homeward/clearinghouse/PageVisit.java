package org.homeward.clearinghouse;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A look at one page.
 *
 * @param user who looks; empty for a stranger
 * @param status the answer to the first request
 * @param then what is done on the page before it is judged
 */
record PageVisit(String user, String address, int status, Consumer<Page> then) {

    static PageVisit of(String user, String address) {
        return new PageVisit(user, address, 200, page -> {});
    }

    PageVisit answers(int other) {
        return new PageVisit(user, address, other, then);
    }

    PageVisit then(Consumer<Page> step) {
        return new PageVisit(user, address, status, step);
    }

    String path() {
        return address.replaceAll("\\?.*", "");
    }

    String fileName(int number) {
        return "%02d-%s".formatted(number, (user + address).replaceAll("[^A-Za-z0-9]+", "-"));
    }

    @Override
    public String toString() {
        return (user.isEmpty() ? "a stranger" : user) + " at " + address;
    }
}
