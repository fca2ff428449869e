package org.homeward.clearinghouse.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    @GetMapping("/sign-in")
    String page(Model model) {
        model.addAttribute("reasons", Purpose.Reason.values());
        return "access/sign-in";
    }
}
