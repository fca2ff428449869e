package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words for numbers in English and Spanish, misspelt ones included, and the words that stand between and before them when digits are dictated. */
final class NumberWords {
    /** A word, its digits, and so on; of two words with one beginning the longer comes first. */
    private static final String[] WORDS =
            ("twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 ten 10 eleven 11"
                            + " twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 zero 0 oh 0 one 1"
                            + " two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 niner 9 nine 9"
                            + " doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500 seiscientos 600 setecientos 700 ochocientos 800"
                            + " novecientos 900 ciento 100 cien 100 dieciseis 16 diecisiete 17 dieciocho 18"
                            + " diecinueve 19 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 veintiuno 21 veintidos 22 veintitres 23"
                            + " veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 veinte 20 treinta 30"
                            + " cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cero 0 sero 0 uno 1 dos 2 tres 3"
                            + " cuatro 4 quatro 4 kuatro 4 cinco 5 sinco 5 cinko 5 sinko 5 seis 6 siete 7 ocho 8 nueve 9 nuebe 9 o 0 l 1 i 1")
                    .split(" ");

    private static final List<String> TENS = List.of("ty", "nta", "veinte");
    private static final List<String> HUNDREDS = List.of("hundred", "ciento", "cientos", "quinientos");
    private static final Map<String, Integer> TIMES =
            Map.of("double", 2, "triple", 3, "tripple", 3, "treble", 3, "quadruple", 4, "doble", 2, "cuadruple", 4);
    /** Of digits that are several: two sevens. */
    private static final Map<String, Integer> COUNTS =
            Map.of("two", 2, "three", 3, "four", 4, "dos", 2, "tres", 3, "cuatro", 4);
    /** What is dictated for a sign between groups, or says that more comes. */
    private static final List<String> BETWEEN = List.of(
            "dot",
            "point",
            "dash",
            "hyphen",
            "slash",
            "space",
            "star",
            "comma",
            "heart",
            "then",
            "another",
            "next",
            "finally",
            "punto",
            "guion",
            "raya",
            "diagonal",
            "espacio",
            "asterisco",
            "estrella",
            "coma",
            "corazon",
            "el",
            "un",
            "otro",
            "otra",
            "luego",
            "despues",
            "finalmente");

    /** Number words of a longer run of letters are not looked for: it is prose. */
    private static final int LONGEST = 60;

    private NumberWords() {}

    /** Every word that no letter could stand for. */
    static Stream<String> all() {
        return IntStream.range(0, WORDS.length / 2).mapToObj(i -> WORDS[2 * i]).filter(word -> word.length() > 2);
    }

    /** Those of them that say one digit. */
    static Stream<String> ofOneDigit() {
        return all().filter(word -> digits(word).length() == 1);
    }

    /** A text with the words of one digit replaced by it. */
    static String inDigits(String text) {
        return ofOneDigit().reduce(text, (rest, word) -> rest.replace(word, digits(word)));
    }

    /** The number words that letters are made of in a row, none when anything else is among them but the y of {@code cuarentaydos}. */
    static List<String> of(String letters) {
        if (letters.length() > LONGEST) return List.of();
        var words = new ArrayList<String>();
        for (int i = 0; i < letters.length(); ) {
            if (letters.charAt(i) == 'y' && zerosBefore(letters, i) == 1) i++;
            else if (letters.startsWith("ai", i - 1) && zerosBefore(letters, i) == 1) i++;
            int found = wordAt(letters, i);
            if (found < 0) return List.of();
            words.add(WORDS[found]);
            i += WORDS[found].length();
        }
        return words;
    }

    /** The digits that a run of letters spells, empty when it spells none. */
    static String spelled(String letters, boolean besideDigit) {
        var digits = new StringBuilder();
        boolean word = false;
        var before = "";
        for (var found : of(letters)) {
            append(digits(found), zerosBefore(before, before.length()), digits);
            word |= found.length() > 1;
            before = found;
        }
        return word || besideDigit ? digits.toString() : "";
    }

    /** Digits after tens take the place of their zero, tens after hundreds of both: seventy seven is 77, quinientos diez 510. */
    static void append(String found, int zeros, StringBuilder digits) {
        if (isTaking(found, zeros)) digits.setLength(digits.length() - found.length());
        digits.append(found);
    }

    static boolean isTaking(String found, int zeros) {
        return found.length() == zeros && !found.equals("0");
    }

    /** How many zeros the number that ends there leaves to the next one: 0, 1 or 2. */
    static int zerosBefore(String text, int end) {
        for (var tens : TENS) if (end > 4 && text.startsWith(tens, end - tens.length())) return 1;
        for (var hundreds : HUNDREDS) if (text.startsWith(hundreds, end - hundreds.length())) return 2;
        return 0;
    }

    /** The digits of a number word of three letters or more; any other word as it is. */
    static String ofWord(String word) {
        return word.length() > 2 ? digits(word) : word;
    }

    /** The digit of which there are several, {@code cincos}; empty when the word is none. */
    static String several(String word) {
        if (word.length() < 4 || !word.endsWith("s")) return "";
        var one = digits(word.substring(0, word.length() - (word.equals("sixes") ? 2 : 1)));
        return one.length() == 1 && Latin.isDigit(one.charAt(0)) ? one : "";
    }

    /** How often the next digit counts: 1 when the word doesn't say. */
    static int times(String word) {
        return TIMES.getOrDefault(word, 1);
    }

    /** How many of several: 1 when the word doesn't say. */
    static int count(String word) {
        return COUNTS.getOrDefault(word, 1);
    }

    static boolean isBetween(String word) {
        return BETWEEN.contains(word);
    }

    private static String digits(String word) {
        for (int i = 0; i < WORDS.length; i += 2) if (WORDS[i].equals(word)) return WORDS[i + 1];
        return word;
    }

    private static int wordAt(String letters, int at) {
        for (int i = 0; i < WORDS.length; i += 2) if (letters.startsWith(WORDS[i], at)) return i;
        return -1;
    }
}
