package org.homeward.clearinghouse.cybertips;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The terms under which a provider may call: for administrators. */
@Controller
class ProvidersController {
    private final Access access;
    private final Providers providers;

    ProvidersController(Access access, Providers providers) {
        this.access = access;
        this.providers = providers;
    }

    @GetMapping("/providers/{name}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String name, Model model) {
        var provider = providers.get(access.open(user, new Ref(Ref.Kind.USER, name), purpose));
        return page(model, provider, ProviderTerms.of(provider));
    }

    @PostMapping("/providers/{name}")
    String save(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String name,
            ProviderTerms terms,
            Model model) {
        var grant = access.open(user, new Ref(Ref.Kind.USER, name), purpose, Act.CHANGE);
        if (!terms.faults().isEmpty()) return page(model, providers.get(grant), terms);
        providers.agree(grant, terms);
        return "redirect:/providers/" + name + "?saved";
    }

    private static String page(Model model, Provider provider, ProviderTerms terms) {
        model.addAttribute("provider", provider);
        model.addAttribute("terms", terms);
        model.addAttribute("modes", Mode.values());
        return "cybertips/provider";
    }
}
