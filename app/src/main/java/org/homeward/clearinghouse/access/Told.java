package org.homeward.clearinghouse.access;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a form that changes something is answered: another page, which says what was done or why it could not be. */
public final class Told {
    private Told() {}

    /**
     * Runs the change. The page shown next has {@code message}, or {@code refused} when a {@link Conflict} was in the way.
     *
     * @return whether it was done
     */
    public static boolean after(String done, Runnable change, RedirectAttributes next) {
        try {
            change.run();
            next.addFlashAttribute("message", done);
            return true;
        } catch (Conflict refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return false;
        }
    }
}
