package org.homeward.clearinghouse.cases;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.imagery.Documents;
import org.springframework.stereotype.Component;

/** A paper of the demo's first case, so that there is one to look at. */
@Component
class DemoDocuments {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    /** One page with one line, as small as a PDF can be. */
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj
            4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            5 0 obj<</Length 68>>stream
            BT /F 18 Tf 72 700 Td (Fictional report: nobody in it exists.) Tj ET
            endstream endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private final Documents documents;
    private final Access access;

    DemoDocuments(Documents documents, Access access) {
        this.documents = documents;
        this.access = access;
    }

    void add(User user, CaseNumber number) {
        var grant = access.open(user, number.ref(), PURPOSE, Act.CHANGE);
        documents.add(
                grant,
                number.ref(),
                "Runaway report of the first night",
                "Det. Lena Shaw, by e-mail",
                new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII)));
    }
}
