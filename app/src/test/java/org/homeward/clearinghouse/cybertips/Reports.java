package org.homeward.clearinghouse.cybertips;

/** Reports about nobody: smallest, and one of everything. */
final class Reports {
    static final String TYPE = "Online Enticement of Children for Sexual Acts";

    private Reports() {}

    /** The least that is accepted. */
    static String minimal() {
        return with("", "");
    }

    /**
     * @param middle elements between the incident and the reporter
     * @param rest elements after the reporter
     */
    static String with(String middle, String rest) {
        return report(summary(TYPE, ""), middle, "<email>desk@example.org</email>", rest);
    }

    static String summary(String type, String more) {
        return "<incidentSummary><incidentType>" + type + "</incidentType>" + more
                + "<incidentDateTime>2026-03-14T21:05:00.123Z</incidentDateTime></incidentSummary>";
    }

    static String report(String summary, String middle, String reportingPerson, String rest) {
        return "<report>" + summary + middle + "<reporter><reportingPerson>" + reportingPerson
                + "</reportingPerson></reporter>" + rest + "</report>";
    }

    static String batched(String users) {
        return "<report><batchedReport reason=\"VIRAL_POTENTIAL_MEME\"/>" + summary(TYPE, "")
                + "<reporter><reportingPerson><email>desk@example.org</email></reportingPerson></reporter>" + users
                + "</report>";
    }

    static String file(long report, String file, String rest) {
        return "<fileDetails><reportId>" + report + "</reportId><fileId>" + file + "</fileId>" + rest
                + "</fileDetails>";
    }
}
