package org.homeward.clearinghouse.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.clearinghouse.imagery.UploadForm;
import org.homeward.clearinghouse.posters.Language;
import org.homeward.clearinghouse.posters.Posters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** "Send information", for whoever was let in: the form, and what is done with it. */
@Component
class InformationPages {
    private final Leads leads;
    private final LeadFiles files;
    private final Places places;
    private final Clock clock;
    /** Made anew at each start, so that nobody can find out later from where something was sent. */
    private final String salt = UUID.randomUUID().toString();

    InformationPages(Leads leads, LeadFiles files, Places places, Clock clock) {
        this.leads = leads;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Of which poster, and from where.
     *
     * @param partner its name; empty for the public
     * @param action where the form goes, without its language
     * @param back where the reader came from
     */
    record Asked(Posters.Active poster, String lang, String via, String partner, String action, String back) {
        Language language() {
            return lang.equals("es") ? Language.ES : Language.EN;
        }

        Source source() {
            return partner.isEmpty() ? Source.WEB : Source.PARTNER;
        }
    }

    ModelAndView ask(Asked asked) {
        return page(asked, LeadForm.EMPTY, WhatIsWrong.NOTHING, HttpStatus.OK);
    }

    /** What was typed is looked at before the file is: a file without a lead is held for nothing. */
    ModelAndView take(Asked asked, HttpServletRequest request) throws IOException {
        var sender = DigestUtils.sha256Hex(salt + request.getRemoteAddr());
        var fields = new HashMap<String, String>();
        try {
            UploadForm.read(request, LeadFiles.LIMIT, fields, (said, file) -> {
                var lead = lead(asked, said, sender);
                // A flood of files would fill the disk; of what it says nothing is lost.
                var held = leads.isFlood(sender) ? Optional.<LeadFile>empty() : files.hold(file);
                long taken = leads.take(lead);
                held.ifPresent(kept -> files.add(taken, kept));
                return taken;
            });
            return page(asked, LeadForm.EMPTY, WhatIsWrong.NOTHING, HttpStatus.CREATED)
                    .addObject("taken", true);
        } catch (Conflict refused) {
            var wrong = WhatIsWrong.of(String.valueOf(refused.getMessage()), asked.language());
            return page(asked, LeadForm.of(fields), wrong, HttpStatus.CONFLICT);
        }
    }

    private NewLead lead(Asked asked, Map<String, String> said, String sender) {
        return LeadForm.of(said)
                .lead(
                        Optional.of(asked.poster().caseNumber()),
                        asked.source(),
                        asked.poster().number().value(),
                        sender,
                        asked.via(),
                        places,
                        clock.instant())
                .from(asked.partner());
    }

    /** The poster is not active, or never was. */
    static ModelAndView gone() {
        return new ModelAndView("leads/information", HttpStatus.NOT_FOUND)
                .addObject("lang", "en")
                .addObject("taken", false);
    }

    private ModelAndView page(Asked asked, LeadForm form, WhatIsWrong error, HttpStatus status) {
        var language = asked.language();
        return new ModelAndView("leads/information", status)
                .addObject("lang", language.code())
                .addObject("headline", asked.poster().headline().get(language))
                .addObject("partner", asked.partner())
                .addObject("action", asked.action())
                .addObject("back", asked.back())
                .addObject("via", asked.via())
                .addObject("form", form)
                .addObject("pin", form.map(places.read(asked.poster().from()), places))
                .addObject("error", error)
                .addObject("taken", false);
    }
}
