package org.homeward.clearinghouse.requests;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one-time page. Whoever opened it can save the document from it for a quarter of an hour, in the same browser only. */
@Controller
@RequestMapping("/answers/{token}")
class OneTimeController {
    private static final Duration TO_SAVE = Duration.ofMinutes(15);
    private final OneTimeAnswers answers;
    private final Clock clock;

    OneTimeController(OneTimeAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token) {
        answers.mustBeOpen(token);
        return page(HttpStatus.OK).addObject("wrong", false);
    }

    @PostMapping
    ModelAndView open(@PathVariable String token, @RequestParam String code, HttpSession session) {
        var answer = answers.open(token, code);
        if (answer.isEmpty()) return page(HttpStatus.FORBIDDEN).addObject("wrong", true);
        session.setAttribute(attribute(token), new Opened(answer.get(), clock.instant()));
        return page(HttpStatus.OK).addObject("answer", answer.get().content()).addObject("token", token);
    }

    @PostMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable String token, HttpSession session) {
        if (!(session.getAttribute(attribute(token)) instanceof Opened opened)
                || clock.instant().isAfter(opened.at().plus(TO_SAVE)))
            throw new NotFound("The time to save this document is over. Call the clearinghouse for a new link.");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"answer.pdf\"")
                .body(opened.answer().pdf());
    }

    @ExceptionHandler
    ModelAndView gone(NotFound error) {
        return page(HttpStatus.NOT_FOUND).addObject("gone", error.getMessage());
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("requests/one-time", status);
    }

    private static String attribute(String token) {
        return "answer " + Secrets.tokenHash(token);
    }

    private record Opened(AnswerStore.Sealed answer, Instant at) {}
}
