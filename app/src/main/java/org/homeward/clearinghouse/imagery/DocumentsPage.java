package org.homeward.clearinghouse.imagery;

import java.util.List;
import org.homeward.clearinghouse.access.Ref;

/**
 * The documents of one thing as their page shows them.
 *
 * @param title and {@code source}: what was typed about one that is to be added
 * @param error why it could not be; empty when nothing went wrong
 */
record DocumentsPage(
        Ref of,
        PhotoSubject subject,
        List<Document> documents,
        boolean mayChange,
        String limit,
        String title,
        String source,
        String error) {

    static String address(Ref of) {
        return "/documents/of/" + of.path();
    }

    public String address() {
        return address(of);
    }

    public List<Document> standing() {
        return documents.stream()
                .filter(document -> document.withdrawn() == null)
                .toList();
    }

    public List<Document> withdrawn() {
        return documents.stream()
                .filter(document -> document.withdrawn() != null)
                .toList();
    }
}
