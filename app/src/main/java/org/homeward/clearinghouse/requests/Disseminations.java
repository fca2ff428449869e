package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.DisseminationLog;
import org.homeward.clearinghouse.access.Grant;
import org.springframework.stereotype.Component;

/** Logs that an answer went to someone outside: who got which document, how, and who had called them back. */
@Component
class Disseminations {
    private final DisseminationLog log;
    private final Verifications verifications;

    Disseminations(DisseminationLog log, Verifications verifications) {
        this.log = log;
        this.verifications = verifications;
    }

    void add(Grant grant, Request request, Dispatch dispatch, AnswerStore.Sealed answer) {
        var agency = request.requester().agency();
        log.add(
                grant,
                new Dissemination(
                        request.requester().name(),
                        agency.name() + " (" + agency.ori() + ")",
                        "answer, PDF, sha256 " + answer.sha256(),
                        request.number().ref(),
                        dispatch.how().words() + ", " + dispatch.recipient(),
                        verifiedBy(request.requester())));
    }

    private String verifiedBy(Requester requester) {
        return verifications
                .find(requester)
                .map(verification -> verification.by() + ", " + EasternTime.words(verification.at()) + ", at "
                        + verification.called())
                .orElse("");
    }
}
