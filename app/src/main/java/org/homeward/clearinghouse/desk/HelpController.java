package org.homeward.clearinghouse.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Keys and help, in one place on every page. */
@Controller
class HelpController {

    @GetMapping("/help")
    String help() {
        return "desk/help";
    }
}
