package org.homeward.clearinghouse.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    @GetMapping("/sign-in")
    String page() {
        return "access/sign-in";
    }
}
