package org.homeward.clearinghouse.cybertips;

import java.time.Instant;
import java.util.List;

/** What the written description of the interface asks of a file's details beyond their schema, answered with 4100. */
final class FileRules {
    private static final List<String> NOT_IN_A_BATCH = List.of(
            "originalFileName",
            "locationOfFile",
            "originalFileHash",
            "ipCaptureEvent",
            "deviceId",
            "details",
            "additionalInfo");

    private FileRules() {}

    static void check(Xml file, boolean batched, Instant now) {
        var faults = new Faults();
        Moments.check(file, now, faults);
        PersonRules.check(file, faults);
        faults.check(
                !file.is("exifViewedByEsp") || file.is("fileViewedByEsp"),
                "fileViewedByEsp",
                "must be true when exifViewedByEsp is.");
        if (isSupplemental(file)) checkSupplemental(file, faults);
        if (batched) checkBatch(file, faults);
        faults.settle();
    }

    private static boolean isSupplemental(Xml file) {
        return file.say("fileRelevance").filter("Supplemental Reported"::equals).isPresent();
    }

    private static void checkSupplemental(Xml file, Faults faults) {
        faults.check(
                !isAnnotated(file, "potentialMeme") && !file.is("potentialMeme"),
                "potentialMeme",
                "leave it out of a supplemental file.");
        faults.check(
                !file.has("industryClassification"), "industryClassification", "leave it out of a supplemental file.");
    }

    private static void checkBatch(Xml file, Faults faults) {
        faults.check(
                isAnnotated(file, "viral") || isAnnotated(file, "potentialMeme") || file.is("potentialMeme"),
                "fileAnnotations",
                "mark the file of a batched report as viral, potentialMeme or both.");
        file.all("fileAnnotations").stream()
                .flatMap(annotations -> annotations.children().stream())
                .filter(annotation -> !List.of("viral", "potentialMeme").contains(annotation.name()))
                .forEach(annotation ->
                        faults.add("fileAnnotations/" + annotation.name(), "leave it out of a batched report."));
        for (var name : NOT_IN_A_BATCH) faults.check(!file.has(name), name, "leave it out of a batched report.");
        faults.check(!isSupplemental(file), "fileRelevance", "must be Reported in a batched report.");
    }

    private static boolean isAnnotated(Xml file, String annotation) {
        return file.find("fileAnnotations").filter(all -> all.has(annotation)).isPresent();
    }
}
