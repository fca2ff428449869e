package org.homeward.clearinghouse.assignment;

import java.util.List;
import org.homeward.clearinghouse.staff.Member;
import org.homeward.clearinghouse.staff.Staff;

/**
 * Who has a thing and who should, as pages show it.
 *
 * @param byItself when it is given by itself, in words; empty when that is decided
 */
record AssignmentPage(Suggestion suggestion, Staff staff, boolean mayChange, String byItself) {
    public String url() {
        return Assignments.url(suggestion.wanted().ref());
    }

    /** As it stands in the address of the thing's assignment. */
    public String kind() {
        return suggestion.wanted().ref().kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    public String id() {
        return suggestion.wanted().ref().id();
    }

    public String owner() {
        var owner = suggestion.wanted().owner();
        return owner.isEmpty() ? "Nobody" : staff.name(owner);
    }

    /** The part of the style that goes with a candidate. */
    public String style(Candidate candidate) {
        if (candidate.out()) return "hw-queue__item--done";
        return suggestion.best().filter(candidate::equals).isPresent() ? "hw-queue__item--info" : "";
    }

    /** Everyone else who may work on it. */
    public List<Member> others() {
        return staff.list().stream()
                .filter(member -> Doable.by(member.user(), suggestion.wanted().ref()))
                .filter(member ->
                        !member.user().name().equals(suggestion.wanted().owner()))
                .toList();
    }
}
