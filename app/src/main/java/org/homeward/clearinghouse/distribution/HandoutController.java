package org.homeward.clearinghouse.distribution;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A partner's page of one delivery: every format, and where it reports that it is shown or down. */
@Controller
@RequestMapping("/handouts/{token}")
class HandoutController {
    private final Handouts handouts;

    HandoutController(Handouts handouts) {
        this.handouts = handouts;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        model.addAttribute("handout", handouts.get(token));
        return "distribution/handout";
    }

    @GetMapping("/{file:[a-z0-9-]+\\.[a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable String file) {
        var found = handouts.file(token, file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name())
                                .build()
                                .toString())
                .body(found.bytes());
    }

    @PostMapping("/display")
    String displayed(@PathVariable String token) {
        handouts.displayed(token);
        return "redirect:/handouts/" + token;
    }

    @PostMapping("/removal")
    String takenDown(@PathVariable String token) {
        handouts.takenDown(token);
        return "redirect:/handouts/" + token;
    }
}
