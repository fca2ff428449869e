package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing the answer, and seeing what it will look like. */
@Controller
@RequestMapping("/requests/{number}")
class FindingController {
    private final Findings findings;
    private final Answers answers;
    private final Access access;
    private final Clock clock;

    FindingController(Findings findings, Answers answers, Access access, Clock clock) {
        this.findings = findings;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/findings")
    String write(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam String finding) {
        findings.write(access.open(user, number.ref(), purpose, Act.CHANGE), finding);
        return "redirect:/requests/" + number + "#answer";
    }

    /** The same at each pause in typing: answers the line that says when it was kept. */
    @PostMapping(path = "/findings", headers = "HX-Request")
    ModelAndView keep(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam String finding) {
        findings.write(access.open(user, number.ref(), purpose, Act.CHANGE), finding);
        return new ModelAndView("requests/request :: kept").addObject("keptAt", EasternTime.words(clock.instant()));
    }

    @PostMapping("/facts")
    String choose(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam(name = "fact", required = false) @org.jspecify.annotations.Nullable List<String> facts) {
        var chosen = (facts == null ? List.<String>of() : facts)
                .stream().map(FactKey::parse).collect(Collectors.toSet());
        findings.choose(access.open(user, number.ref(), purpose, Act.CHANGE), chosen);
        return "redirect:/requests/" + number + "#answer";
    }

    @GetMapping("/answer")
    ModelAndView page(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable RequestNumber number) {
        var answer = answers.show(access.open(user, number.ref(), purpose));
        return new ModelAndView("requests/answer-page").addObject("answer", answer);
    }

    @GetMapping("/answer.pdf")
    ResponseEntity<byte[]> document(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable RequestNumber number) {
        var pdf = answers.document(access.open(user, number.ref(), purpose));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + number + ".pdf\"")
                .body(pdf);
    }
}
