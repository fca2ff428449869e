package org.homeward.clearinghouse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** How someone works a page: with a mouse, or with nothing but the keys. */
interface Hand {

    void fill(String field, String text);

    /** Chooses an option of a select by its value. */
    void choose(String select, String value);

    /** Ticks a box or a radio button. */
    void tick(String box);

    void press(Locator button);

    /** Presses the first button of that name. */
    default void press(Page page, String words) {
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first());
    }

    record ByMouse(Page page) implements Hand {

        @Override
        public void fill(String field, String text) {
            page.fill(field, text);
        }

        @Override
        public void choose(String select, String value) {
            page.selectOption(select, value);
        }

        @Override
        public void tick(String box) {
            var found = page.locator(box).first();
            var styled = page.locator("label.usa-radio__label[for='" + found.getAttribute("id") + "']");
            if (styled.count() > 0) styled.click();
            else found.check();
        }

        @Override
        public void press(Locator button) {
            button.click();
        }
    }

    /** Goes to everything with the tabulator, as far as it takes. */
    record ByKeys(Page page) implements Hand {
        private static final int MOST_STEPS = 400;

        @Override
        public void fill(String field, String text) {
            reach(page.locator(field).first());
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }

        @Override
        public void choose(String select, String value) {
            reach(page.locator(select));
            // By arrows and not by an option's letters: a browser forgets the letters when a second passes between two.
            var option = page.locator(select + " option[value='" + value + "']");
            int place = (int) option.evaluate("one => one.index");
            page.keyboard().press("Home");
            for (int i = 0; i < place; i++) page.keyboard().press("ArrowDown");
            if (!page.locator(select).inputValue().equals(value))
                throw new AssertionError(select + " could not be set to " + value + " by keys");
        }

        /** Of a group of radio buttons the tabulator reaches one; the arrows go on from it. */
        @Override
        public void tick(String box) {
            var wanted = page.locator(box).first();
            if ("radio".equals(wanted.getAttribute("type"))) {
                reachAny("input[type=radio][name='" + wanted.getAttribute("name") + "']");
                page.keyboard().press("Space");
                for (int i = 0; i < 20 && !wanted.isChecked(); i++)
                    page.keyboard().press("ArrowDown");
            } else {
                reach(wanted);
                page.keyboard().press("Space");
            }
            if (!wanted.isChecked()) throw new AssertionError(box + " could not be ticked by keys");
        }

        /** A button of a form: returns when the page it leads to is there. */
        @Override
        public void press(Locator button) {
            reach(button);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        }

        private void reach(Locator wanted) {
            for (int i = 0; i < MOST_STEPS; i++) {
                if ((boolean) wanted.evaluate("one => one === document.activeElement")) return;
                page.keyboard().press("Tab");
            }
            throw new AssertionError("the tabulator does not reach " + wanted);
        }

        private void reachAny(String selector) {
            for (int i = 0; i < MOST_STEPS; i++) {
                if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) return;
                page.keyboard().press("Tab");
            }
            throw new AssertionError("the tabulator does not reach " + selector);
        }
    }
}
