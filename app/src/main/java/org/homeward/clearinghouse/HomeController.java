package org.homeward.clearinghouse;

import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs me now. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(@AuthenticationPrincipal User user, Model model) {
        model.addAttribute("user", user);
        return "home";
    }
}
