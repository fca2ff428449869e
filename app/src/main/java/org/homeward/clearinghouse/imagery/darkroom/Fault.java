package org.homeward.clearinghouse.imagery.darkroom;

/** Why a file is not taken as a picture, and what to do about it, in words for whoever brought it. */
public enum Fault {
    NOTHING("The file is empty: choose the picture again."),
    NO_PICTURE(
            "This is not a JPEG, PNG or WebP picture, whatever its name says: save the picture as JPEG and choose that file."),
    GIF("This is a GIF: save the picture as JPEG or PNG and choose that file."),
    HEIC("This is a HEIC picture, as newer telephones take them: send or export it as JPEG and choose that file."),
    TOO_LARGE("The file is larger than can be taken: save it as JPEG with a little less quality and choose that file."),
    TOO_MANY_POINTS("The picture has more than 50 million points: make it smaller and choose that file."),
    NO_POINTS("The file says that the picture has no width or no height: ask for it again."),
    CUT_SHORT(
            "The file ends before the picture does: it was cut short on its way. Copy it again, or ask for it again."),
    DAMAGED("The picture in this file is damaged: ask for it again, or make a screenshot of it as shown elsewhere."),
    MOVING("This is a moving picture: save one still of it as JPEG and choose that file."),
    HIDES_SOMETHING(
            "Behind or beside the picture the file holds something else, such as a program or a page: open it in a picture"
                    + " editor, save it anew as JPEG, and choose that file."),
    UNUSUAL(
            "The picture is kept in a way that hardly any program uses: open it in a picture editor, save it anew as JPEG, and choose"
                    + " that file."),
    TOO_MUCH_MEMORY(
            "Reading this picture takes more memory than is allowed for one: make it smaller, save it as JPEG, and choose that"
                    + " file."),
    TOO_SLOW(
            "Reading this picture takes longer than is allowed for one: make it smaller, save it as JPEG, and choose that file."),
    BROKE_OFF(
            "Reading this picture broke off. Try once more; if it breaks off again, save it anew as JPEG and choose that file.");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** The problem and the remedy. */
    public String words() {
        return words;
    }
}
