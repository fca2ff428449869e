package org.homeward.clearinghouse.imagery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of something: all of them, and a new one. */
@Controller
@RequestMapping("/documents/of/{kind}/{thing}")
class DocumentsController {
    private final Documents documents;
    private final ImagerySettings settings;
    private final Access access;

    DocumentsController(Documents documents, ImagerySettings settings, Access access) {
        this.documents = documents;
        this.settings = settings;
        this.access = access;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            Model model) {
        return page(user, purpose, Ref.at(kind, thing), Map.of(), "", model);
    }

    @GetMapping(headers = "HX-Request")
    String showInPlace(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            Model model) {
        return show(user, purpose, kind, thing, model) + " :: list";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var of = Ref.at(kind, thing);
        var grant = access.open(user, of, purpose, Act.CHANGE);
        documents.subject(of);
        var typed = new HashMap<String, String>();
        try {
            UploadForm.read(
                    request,
                    settings.fileLimit().toBytes(),
                    typed,
                    (fields, file) -> documents.add(grant, of, said(fields, "title"), said(fields, "source"), file));
            next.addFlashAttribute("message", "The document is added.");
            return "redirect:" + DocumentsPage.address(of);
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(user, purpose, of, typed, String.valueOf(refused.getMessage()), model);
        }
    }

    private String page(User user, Purpose purpose, Ref of, Map<String, String> typed, String error, Model model) {
        var grant = access.open(user, of, purpose);
        model.addAttribute(
                "page",
                new DocumentsPage(
                        of,
                        documents.subject(of),
                        documents.list(grant, of),
                        access.may(user, Act.CHANGE, of.kind()) && access.may(user, Act.CHANGE, Ref.Kind.DOCUMENT),
                        settings.fileLimit().toMegabytes() + " MB",
                        said(typed, "title"),
                        said(typed, "source"),
                        error));
        return "imagery/documents";
    }

    private static String said(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
