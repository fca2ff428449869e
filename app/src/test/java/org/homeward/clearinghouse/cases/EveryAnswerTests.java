package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.homeward.clearinghouse.cases.Families.anUnidentifiedChild;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.clearinghouse.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Whatever the intake asks is kept and shown again: on the case's page in words, in the form of a correction as typed. */
@HomewardTest
class EveryAnswerTests {
    /** Answers that have to have a form, or would be impossible together. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("birth", "08/02/2011"),
            Map.entry("age", "15"),
            Map.entry("height", "5'2\""),
            Map.entry("weight", "105"),
            Map.entry("zip", "89501"),
            Map.entry("zone", "America/Los_Angeles"),
            Map.entry("time", "9:40 pm"),
            Map.entry("enteredtime", "10:15 pm"),
            Map.entry("date", "11/11/2026"),
            Map.entry("entered", "11/12/2026"),
            Map.entry("type", "ENDANGERED_RUNAWAY"),
            Map.entry("plate", "4KDT21"),
            Map.entry("ori", "NV0160100"),
            Map.entry("ncic", "M123456789"),
            Map.entry("state", "NV"),
            Map.entry("kind", "TAT"),
            Map.entry("condition", "DECEASED"),
            Map.entry("died", "11/10/2026"),
            Map.entry("holderphones", "402 555 0140"),
            Map.entry("part", "L WRS"),
            Map.entry("unsafe", "yes"));

    @Autowired
    private MockMvc web;

    private int count;

    /** Two rows of each section that repeats, the first of them with everything answered. */
    private Map<String, String> everything(Families family) {
        var all = new TreeMap<String, String>();
        for (var section : IntakeForm.sections(family.answers()))
            for (var row : section.repeats()
                    ? Stream.of(0, 1).map(section::row).toList()
                    : Stream.of(section.id() + ".").toList())
                for (var field : section.fields()) all.put(row + field.name(), answer(section, field));
        if (!family.answers().isUnidentified()) all.put("order.kind", "PROTECTIVE");
        return all;
    }

    /** Told apart from every other answer wherever the form leaves a choice. */
    private String answer(Section section, Field field) {
        int number = ++count;
        if (field.name().equals("phones")) return "775 555 0%03d".formatted(100 + number);
        if (field.name().equals("emails")) return "someone." + number + "@example.org";
        if (section.id().equals("order") && field.name().equals("kind")) return "PROTECTIVE";
        if (TYPED.containsKey(field.name())) return TYPED.getOrDefault(field.name(), "");
        if (!field.codes().isEmpty()) return field.codes().keySet().iterator().next();
        return "said " + number + " of " + field.name();
    }

    @Test
    void everyAnswerIsShownAgain() throws Exception {
        isShownAgain(aCase());
    }

    @Test
    void everyAnswerAboutAChildWithoutANameIsShownAgain() throws Exception {
        isShownAgain(anUnidentifiedChild());
    }

    private void isShownAgain(Families family) throws Exception {
        var caller = new CallTaker(web);
        var everything = everything(family);
        everything.forEach(family::with);
        var address = caller.saved(family);

        var page = text(caller, address);
        var form = text(caller, address + "/correction");
        everything.forEach((name, said) -> {
            assertThat(page).as("page, " + name).contains(shown(name, said));
            assertThat(form).as("form, " + name).containsPattern(asTyped(name, said));
        });
    }

    private static String text(CallTaker caller, String address) throws Exception {
        return caller.look(address).andReturn().getResponse().getContentAsString();
    }

    /** What stands for an answer on the page: words for a code, a warning for the flag. */
    private static String shown(String name, String said) {
        if (name.endsWith(".unsafe")) return "Do not contact";
        var words = IntakeForm.find(name).orElseThrow().codes().get(said);
        return HtmlUtils.htmlEscape(words == null ? said : words);
    }

    private static Pattern asTyped(String name, String said) {
        var field = IntakeForm.find(name).orElseThrow();
        var value = Pattern.quote(HtmlUtils.htmlEscape(said));
        var named = "name=\"" + Pattern.quote(name) + "\"";
        return Pattern.compile(
                switch (field.input()) {
                    case CHOICE -> named + "[^>]*>(?:(?!</select>)[\\s\\S])*<option value=\"" + value + "\" selected";
                    case TEXT -> named + "[^>]*>" + value + "<";
                    case CHECK -> "value=\"yes\"[^>]*" + named + "[^>]*checked";
                    case LINE, SUGGEST -> named + " value=\"" + value + "\"";
                });
    }
}
