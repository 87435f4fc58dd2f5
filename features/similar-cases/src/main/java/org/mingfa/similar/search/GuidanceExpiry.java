package org.mingfa.similar.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.table.TextResource;

/**
 * A guiding case that is no longer to be followed (指导意见第九条), as {@code guiding-cases-ended.tsv} has it.
 *
 * @param number 9 of 指导案例9号
 * @param since first day on which it is not followed
 * @param source where that is written
 * @param verified whether that was read in the official text: 已核 or 待核
 */
public record GuidanceExpiry(String number, LocalDate since, String source, String verified) {

    private static final Pattern NUMBER = Pattern.compile("指导(?:性)?案例\\s*(\\d+)\\s*号");

    private static final List<GuidanceExpiry> ALL = new TextResource(GuidanceExpiry.class, "guiding-cases-ended.tsv")
            .rows("number", "since", "source", "verified").stream()
                    .map(row -> new GuidanceExpiry(
                            row.get("number"),
                            row.read("since", LocalDate::parse),
                            row.get("source"),
                            row.get("verified")))
                    .toList();

    /** Whether the case is one of these on the day. */
    public static Optional<GuidanceExpiry> find(CaseHeader header, LocalDate day) {
        if (header.tier() != CaseTier.GUIDING) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(header.title() + " " + header.sourceId() + " " + header.number());
        return number.find()
                ? ALL.stream()
                        .filter(ended -> ended.number().equals(number.group(1))
                                && !ended.since().isAfter(day))
                        .findFirst()
                : Optional.empty();
    }
}
