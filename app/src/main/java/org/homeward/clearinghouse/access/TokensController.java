package org.homeward.clearinghouse.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A user's own tokens for programs. The answer to making one shows it, once: it is in no address and no history. */
@Controller
@RequestMapping("/tokens")
class TokensController {
    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String list(@AuthenticationPrincipal User user, Model model) {
        model.addAttribute("tokens", tokens.list(user));
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("days", Tokens.DAYS.stream().sorted().toList());
        return "access/tokens";
    }

    @PostMapping
    String make(
            @AuthenticationPrincipal User user,
            @RequestParam String label,
            @RequestParam(defaultValue = "") Set<TokenScope> scope,
            @RequestParam int days,
            @RequestParam String code,
            Model model) {
        try {
            model.addAttribute("secret", tokens.make(user, label, scope, days, code.replace(" ", "")));
        } catch (Conflict refused) {
            model.addAttribute("error", refused.getMessage());
            model.addAttribute("label", label);
        }
        return list(user, model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        tokens.revoke(user, id);
        return "redirect:/tokens";
    }
}
