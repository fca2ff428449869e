package org.homeward.clearinghouse.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.clearinghouse.imagery.UploadForm;
import org.homeward.clearinghouse.posters.InformationForm;
import org.homeward.clearinghouse.posters.Language;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.homeward.clearinghouse.posters.Posters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Send information" on a poster's page: for anybody, without a sign-in and without a name. */
@Controller
@RequestMapping("/posters/{number}/information")
class InformationController implements InformationForm {
    private static final Pattern VIA = Pattern.compile("[?&]via=([A-Za-z0-9._-]{1,60})(?:[&#]|$)");

    private final Leads leads;
    private final Posters posters;
    private final LeadFiles files;
    private final Places places;
    private final Clock clock;
    /** Made anew at each start, so that nobody can find out later from where something was sent. */
    private final String salt = UUID.randomUUID().toString();

    InformationController(Leads leads, Posters posters, LeadFiles files, Places places, Clock clock) {
        this.leads = leads;
        this.posters = posters;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String address(PosterNumber number, Language language) {
        return "/posters/" + number + "/information?lang=" + language.code();
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "") String via,
            @RequestHeader(name = "Referer", defaultValue = "") String referer) {
        return page(poster(number), lang, via.isEmpty() ? viaOf(referer) : via, LeadForm.EMPTY, "", HttpStatus.OK);
    }

    /** The poster's page knows no partners: whose link led to it stands in its own address, from which people come here. */
    private static String viaOf(String referer) {
        var found = VIA.matcher(referer);
        return found.find() ? found.group(1) : "";
    }

    /** What was typed is looked at before the file is: a file without a lead is held for nothing. */
    @PostMapping
    ModelAndView take(
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "") String via,
            HttpServletRequest request)
            throws IOException {
        var poster = poster(number);
        var sender = DigestUtils.sha256Hex(salt + request.getRemoteAddr());
        var fields = new HashMap<String, String>();
        try {
            UploadForm.read(request, LeadFiles.LIMIT, fields, (said, file) -> {
                var lead = lead(poster, said, sender, via);
                // A flood of files would fill the disk; of what it says nothing is lost.
                var held = leads.isFlood(sender) ? Optional.<LeadFile>empty() : files.hold(file);
                long taken = leads.take(lead);
                held.ifPresent(kept -> files.add(taken, kept));
                return taken;
            });
            return page(poster, lang, via, LeadForm.EMPTY, "", HttpStatus.CREATED)
                    .addObject("taken", true);
        } catch (Conflict refused) {
            return page(
                    poster, lang, via, LeadForm.of(fields), String.valueOf(refused.getMessage()), HttpStatus.CONFLICT);
        }
    }

    private NewLead lead(Posters.Active poster, Map<String, String> said, String sender, String via) {
        return LeadForm.of(said)
                .lead(
                        Optional.of(poster.caseNumber()),
                        Source.WEB,
                        poster.number().value(),
                        sender,
                        via(via),
                        places,
                        clock.instant());
    }

    /** A partner's word in the address, and nothing longer or stranger. */
    private static String via(String typed) {
        return typed.matches("[A-Za-z0-9._-]{1,60}") ? typed : "";
    }

    private Posters.Active poster(String number) {
        return posters.findActive(new PosterNumber(number))
                .orElseThrow(() -> new NotFound("This poster is not active."));
    }

    @ExceptionHandler
    ModelAndView gone(NotFound gone) {
        return new ModelAndView("leads/information", HttpStatus.NOT_FOUND)
                .addObject("lang", "en")
                .addObject("taken", false);
    }

    private static ModelAndView page(
            Posters.Active poster, String lang, String via, LeadForm form, String error, HttpStatus status) {
        var language = lang.equals("es") ? Language.ES : Language.EN;
        return new ModelAndView("leads/information", status)
                .addObject("lang", language.code())
                .addObject("number", poster.number().value())
                .addObject("headline", poster.headline().get(language))
                .addObject("via", via(via))
                .addObject("form", form)
                .addObject("error", error)
                .addObject("taken", false);
    }
}
