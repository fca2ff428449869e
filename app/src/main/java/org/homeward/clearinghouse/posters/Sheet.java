package org.homeward.clearinghouse.posters;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page as its template sets it.
 *
 * @param paper its size, as CSS has it
 * @param scale of all writing: 1, or less when the lines are many
 * @param photoPoints height of the photos
 */
record Sheet(
        Content content,
        Language language,
        List<Face> faces,
        String paper,
        List<Photo> photos,
        String qr,
        double scale,
        double photoPoints) {

    /** What a photo is measured by: one white pixel. Nothing of it is printed. */
    private static final String PIXEL =
            "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";

    /** Letters of Source Sans Pro: Latin, with the signs between them. Others need the second font, which takes its time. */
    private static final Pattern LATIN = Pattern.compile("[\\u0000-\\u017F\\u2010-\\u2026\\u20AC]*");

    /** A photo within the page. */
    record Photo(String src, String alt, String caption) {}

    static Sheet of(Content content, Language language, String paper, List<byte[]> photos) {
        var faces = language.each().stream().map(each -> Face.of(content, each)).toList();
        var shown = IntStream.range(0, photos.size())
                .mapToObj(at -> photo(content, language, at, photos.get(at)))
                .toList();
        return new Sheet(
                content,
                language,
                faces,
                paper,
                shown,
                "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(content.url())),
                1,
                0);
    }

    private static Photo photo(Content content, Language language, int at, byte[] jpeg) {
        var picture = content.photos().get(at);
        var caption = language.each().stream()
                .map(each -> each == Language.ES ? picture.spanish() : picture.english())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" / "));
        var who = (language == Language.ES ? "Foto de " : "Photo of ") + content.name(language);
        if (content.isOfSeveral())
            return new Photo("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg), caption, caption);
        return new Photo(
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg),
                caption.isEmpty() ? who : who + ": " + caption,
                caption);
    }

    Sheet sized(double otherScale, double points) {
        return new Sheet(content, language, faces, paper, photos, qr, otherScale, points);
    }

    public boolean isSingle() {
        return faces.size() == 1;
    }

    /** The same with pixels for photos, to measure all else by. */
    Sheet measured() {
        var pixels = photos.stream()
                .map(photo -> new Photo(PIXEL, photo.alt(), photo.caption()))
                .toList();
        return new Sheet(content, language, faces, paper, pixels, PIXEL, scale, photoPoints);
    }

    public String fonts() {
        var latin = LATIN.matcher(faces + name() + content.agency() + content.clearinghouse());
        return latin.matches() ? "'Source Sans Pro'" : "'Source Sans Pro', 'DejaVu Sans'";
    }

    public String lang() {
        return language == Language.ES ? "es" : "en";
    }

    public String title() {
        return content.headline(language);
    }

    public double points(double atFull) {
        return atFull * scale * (faces.size() > 1 ? .86 : 1);
    }

    public double bannerPoints() {
        if (content.isUnidentified()) return faces.size() > 1 ? 21 : 40;
        return faces.size() > 1 ? 34 : 56;
    }

    /** The name; of a child who has none here, that in the languages of the page. */
    public String name() {
        return faces.stream().map(Face::name).distinct().collect(Collectors.joining(" · "));
    }

    /** On the square picture, where a long name would push the rest out. */
    public int namePoints() {
        return name().length() > 36 ? 20 : name().length() > 20 ? 27 : 36;
    }

    public String noPhoto() {
        return language.each().stream()
                .map(each -> each == Language.ES ? "No hay foto" : "No photo is available")
                .collect(Collectors.joining(" · "));
    }

    public String or() {
        return faces.stream().map(face -> face.or().strip()).collect(Collectors.joining(" / ", "", " "));
    }

    public String scan() {
        return faces.stream().map(Face::scan).collect(Collectors.joining(" "));
    }
}
