package org.homeward.clearinghouse.access;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail and the dissemination log, for auditors and supervisors. Reading them is in the trail like any other look. */
@Controller
class AuditController {
    private final AuditReading reading;
    private final DisseminationLog log;
    private final Access access;

    AuditController(AuditReading reading, DisseminationLog log, Access access) {
        this.reading = reading;
        this.log = log;
        this.access = access;
    }

    @GetMapping("/audit")
    String audit(@AuthenticationPrincipal User user, Purpose purpose, AuditQuery query, Model model) {
        var lines = access.search(user, Ref.Kind.AUDIT, query.toString(), purpose, grant -> {
            var found = reading.list(grant, query);
            return new Shown<>(
                    found,
                    found.stream()
                            .limit(AuditReading.PAGE)
                            .map(line -> new Ref(Ref.Kind.AUDIT, String.valueOf(line.number())))
                            .toList());
        });
        var page = lines.stream().limit(AuditReading.PAGE).toList();
        model.addAttribute("lines", page);
        model.addAttribute("query", query);
        model.addAttribute("next", lines.size() > page.size() ? page.getLast().number() : null);
        return "access/audit";
    }

    @GetMapping("/disseminations")
    String disseminations(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int shown = Math.clamp(page, 0, 10_000);
        var rows = access.search(user, Ref.Kind.DISSEMINATION, text, purpose, grant -> {
            var found = log.list(grant, text, shown);
            return new Shown<>(
                    found,
                    found.stream()
                            .limit(DisseminationLog.PAGE)
                            .map(row -> new Ref(Ref.Kind.DISSEMINATION, String.valueOf(row.number())))
                            .toList());
        });
        model.addAttribute("rows", rows.stream().limit(DisseminationLog.PAGE).toList());
        model.addAttribute("more", rows.size() > DisseminationLog.PAGE);
        model.addAttribute("text", text);
        model.addAttribute("page", shown);
        return "access/disseminations";
    }
}
