package org.homeward.clearinghouse.imagery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document: taken away as it came, taken back, put back. */
@Controller
@RequestMapping("/documents/{id}")
class DocumentController {
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'none'; object-src 'none'";

    private final Documents documents;
    private final Access access;

    DocumentController(Documents documents, Access access) {
        this.documents = documents;
        this.access = access;
    }

    /** Never shown by us: it is saved, and a browser that shows it all the same runs nothing of it. */
    @GetMapping("/file")
    void file(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        var which = DocumentId.of(id);
        var grant = access.open(user, which.ref(), purpose);
        var document = documents.get(grant, which);
        try (var content = documents.open(grant, which)) {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(document.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(document.fileName())
                            .build()
                            .toString());
            response.setHeader("Content-Security-Policy", SANDBOX);
            content.transferTo(response.getOutputStream());
        }
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable String id, RedirectAttributes next) {
        var which = DocumentId.of(id);
        var grant = access.open(user, which.ref(), purpose, Act.CHANGE);
        var document = documents.get(grant, which);
        if (Told.after("The document is taken back.", () -> documents.withdraw(grant, which), next))
            next.addFlashAttribute("undo", which.toString());
        return "redirect:" + DocumentsPage.address(document.of());
    }

    @PostMapping("/restoring")
    String restore(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable String id, RedirectAttributes next) {
        var which = DocumentId.of(id);
        var grant = access.open(user, which.ref(), purpose, Act.CHANGE);
        var document = documents.get(grant, which);
        Told.after("The document is put back.", () -> documents.restore(grant, which), next);
        return "redirect:" + DocumentsPage.address(document.of());
    }
}
