package org.homeward.clearinghouse.cybertips;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.clearinghouse.access.User;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A provider's terms as typed into their form.
 *
 * @param reportMegabytes of one XML document at most
 * @param fileMegabytes of one uploaded file at most
 */
record ProviderTerms(
        @Nullable String mode,
        @Nullable String reportMegabytes,
        @Nullable String fileMegabytes) {
    /** A report is read whole, and many at once: more would let a few providers fill the memory. */
    private static final int LARGEST_REPORT = 50;

    private static final int LARGEST_FILE = 1_000_000;

    static ProviderTerms of(Provider provider) {
        return new ProviderTerms(
                provider.mode().name(),
                Long.toString(DataSize.ofBytes(provider.reportLimit()).toMegabytes()),
                Long.toString(DataSize.ofBytes(provider.fileLimit()).toMegabytes()));
    }

    /** What is wrong, by field, with its remedy; empty when nothing is. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (Arrays.stream(Mode.values()).noneMatch(one -> one.name().equals(mode)))
            faults.put("mode", "Choose strict or lenient.");
        if (number(reportMegabytes, LARGEST_REPORT) == 0)
            faults.put("reportMegabytes", "Write whole megabytes from 1 to " + LARGEST_REPORT + ".");
        if (number(fileMegabytes, LARGEST_FILE) == 0)
            faults.put("fileMegabytes", "Write whole megabytes from 1 to " + LARGEST_FILE + ".");
        return faults;
    }

    /** Only when there are no faults. */
    Provider of(User provider) {
        return new Provider(
                provider,
                Mode.valueOf(String.valueOf(mode)),
                DataSize.ofMegabytes(number(reportMegabytes, LARGEST_REPORT)).toBytes(),
                DataSize.ofMegabytes(number(fileMegabytes, LARGEST_FILE)).toBytes());
    }

    /** 0 when it is no number from 1 to the largest. */
    private static int number(@Nullable String typed, int largest) {
        if (typed == null || !typed.strip().matches("[0-9]{1,7}")) return 0;
        int number = Integer.parseInt(typed.strip());
        return number > largest ? 0 : number;
    }
}
