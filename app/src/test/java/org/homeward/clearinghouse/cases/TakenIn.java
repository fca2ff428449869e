package org.homeward.clearinghouse.cases;

import org.springframework.test.web.servlet.MockMvc;

/** Cases taken in for tests of other modules. */
public final class TakenIn {
    private TakenIn() {}

    /** Ana Rivera of Reno, whose mother lives in Elko. */
    public static CaseNumber ana(MockMvc web) throws Exception {
        return ana(web, "");
    }

    /** The same, whose mother speaks another language than English. */
    public static CaseNumber ana(MockMvc web, String language) throws Exception {
        var address = new CallTaker(web)
                .saved(Families.aCase()
                        .with("guardian.0.language", language)
                        .with("guardian.0.name", "Elena Rivera")
                        .with("guardian.0.relation", "mother")
                        .with("guardian.0.address", "12 Fictional St, Elko, NV 89801"));
        return new CaseNumber(address.substring("/cases/".length()));
    }
}
