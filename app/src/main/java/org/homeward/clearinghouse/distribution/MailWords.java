package org.homeward.clearinghouse.distribution;

/** What a mail to a partner says: in the languages it shows posters in, and nothing that is not on the poster. */
final class MailWords {
    private MailWords() {}

    static String subject(Carrier.Errand errand) {
        return errand.isRecall()
                ? "Take down: missing-child poster " + errand.delivery().poster()
                : errand.parcel().headline(errand.partner());
    }

    static String text(Carrier.Errand errand) {
        return errand.isRecall() ? recall(errand) : release(errand);
    }

    private static String release(Carrier.Errand errand) {
        return """
                A poster of a missing child is attached. Please show it where many people pass.

                Public page, which always says whether the child is still missing:
                %s

                Your page for this poster. Tell us there when it is shown; it also holds every format:
                %s

                Did somebody see the child? Tell us from there too; in danger now, call 911:
                %s/information

                Poster %s, version %d. It replaces any earlier version. When the child is found we ask you to take it down.
                """.formatted(
                        errand.link(),
                        errand.page(),
                        errand.page(),
                        errand.delivery().poster(),
                        errand.delivery().version());
    }

    private static String recall(Carrier.Errand errand) {
        return """
                Please take down poster %s now, in every place and feed, and delete its files: it is no longer active.

                Confirm on your page that it is down, or we shall call:
                %s

                Quite el cartel %s ahora, por favor, y confirme en la página de arriba.
                """.formatted(
                errand.delivery().poster(), errand.page(), errand.delivery().poster());
    }
}
