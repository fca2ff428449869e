package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Second reading: handed over, given back, approved. */
@Controller
@RequestMapping("/requests/{number}")
class ReadingController {
    private final Answers answers;
    private final Access access;

    ReadingController(Answers answers, Access access) {
        this.answers = answers;
        this.access = access;
    }

    @PostMapping("/reading")
    String handOver(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable RequestNumber number) {
        answers.handOver(access.open(user, number.ref(), purpose, Act.CHANGE));
        return "redirect:/requests/" + number;
    }

    @PostMapping("/revision")
    String giveBack(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam String why) {
        answers.giveBack(access.open(user, number.ref(), purpose, Act.CHANGE), why);
        return "redirect:/requests/" + number;
    }

    @PostMapping("/approval")
    String approve(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable RequestNumber number) {
        answers.approve(access.open(user, number.ref(), purpose, Act.APPROVE));
        return "redirect:/requests/" + number;
    }
}
