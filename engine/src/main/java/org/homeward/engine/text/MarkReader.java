package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.text.Mark.Kind;
import org.homeward.engine.text.Mark.Side;

/**
 * Reads scars, marks and tattoos, as NCIC codes ({@code TAT L WRS}, NCIC Code Manual, "Scars, marks, tattoos, and other
 * characteristics"), in words ({@code tattoo of a rose on left wrist}) or both. Codes and words go through one table of words, so either
 * gives the same mark; what is neither kind, side, part nor filler is the motif.
 */
final class MarkReader {
    private static final Map<String, String> KINDS =
            Streets.table("TATTOO tat tattoo tattoos tatt ink inked rtat utat; SCAR sc scar scars;"
                    + " BIRTHMARK disc birthmark discoloration; MOLE mole moles; PIERCING prcd pierced piercing piercings pierce ring stud;"
                    + " BRAND brand branded branding; MISSING miss missing amputated");
    private static final Map<String, String> SIDES = Streets.table(
            "LEFT l left lft lf ul lelbow izquierdo izquierda; RIGHT r right rt rf ur relbow derecho derecha; BOTH both bilateral");
    private static final Map<String, String> PARTS = Streets.table(
            "abdomen abdom belly stomach; ankle ankl ank ankles; arm arms bicep biceps; back bk; breast brst brsts brs; buttock buttk butk but"
                    + " buttocks; calf calves; cheek chk; chest chst; chin; ear ears; elbow elb lelbow relbow; eye eyebrow; face facial;"
                    + " forearm farm; forehead fhd; finger fngr fgr fingers thumb; foot feet ft; groin; hand hnd hands; head; hip hips;"
                    + " knee knees; leg legs shin; lip lips; neck nk; nose nostril; shoulder shld shoulders; thigh thgh thighs; toe toes;"
                    + " wrist wrs wrists; navel bellybutton; body flbody; tongue");
    private static final Set<String> FILLER = Set.of(
            "a an the of on in with and his her their its at to by from near is has it says saying reads reading w small large big tiny old"
                    .split(" "));

    private MarkReader() {}

    static Mark read(String said) {
        var motif = new LinkedHashSet<String>();
        var kind = Kind.OTHER;
        var side = Side.UNKNOWN;
        var part = "";
        for (var word : words(said)) {
            if (kind == Kind.OTHER && KINDS.containsKey(word)) kind = Kind.valueOf(KINDS.getOrDefault(word, ""));
            else if (part.isEmpty() && PARTS.containsKey(word)) part = PARTS.getOrDefault(word, "");
            else if (side == Side.UNKNOWN && SIDES.containsKey(word)) side = Side.valueOf(SIDES.getOrDefault(word, ""));
            else if (!FILLER.contains(word)) motif.add(singular(word));
        }
        return new Mark(said, kind, side, part, motif);
    }

    /** {@code LF ARM}, {@code F ARM} and {@code lower arm} are forearms; {@code LELBOW} says side and part at once. */
    private static List<String> words(String said) {
        var words = new ArrayList<String>();
        for (var word : Latin.words(said)) {
            boolean arm = word.equals("arm") && !words.isEmpty();
            var before = words.isEmpty() ? "" : words.getLast();
            if (arm && (before.equals("lf") || before.equals("rf"))) word = "forearm";
            if (arm && (before.equals("f") || before.equals("lower"))) {
                words.removeLast();
                word = "forearm";
            }
            if (word.equals("lelbow") || word.equals("relbow")) words.add(word.substring(0, 1));
            words.add(word);
        }
        return words;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
