package org.homeward.clearinghouse.reports;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * No address in a document is ever followed: a picture or style sheet smuggled into a fact must not make the server call out. Pictures
 * that lie in the document itself are no addresses.
 */
final class NothingOutside {
    private NothingOutside() {}

    static void allow(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> isWithin(uri) ? uri : null);
        for (var when : ExternalResourceControlPriority.values())
            builder.useExternalResourceAccessControl((uri, type) -> isWithin(uri), when);
    }

    private static boolean isWithin(String uri) {
        return uri.startsWith("data:image/");
    }
}
