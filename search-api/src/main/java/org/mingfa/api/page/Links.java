package org.mingfa.api.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.VersionComparison;
import org.mingfa.text.document.WorkKey;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of laws, articles and cases. Those of a version keep the day that is looked at; a canonical one names what is
 * shown and no day.
 *
 * @param day another day than today, or null
 */
public record Links(@Nullable LocalDate day) {

    /**
     * Links of an answer.
     *
     * @param asOf as the answer shows it: a day, or any
     */
    public static Links of(String asOf, LocalDate today) {
        return new Links(asOf.equals("any") || asOf.equals(today.toString()) ? null : LocalDate.parse(asOf));
    }

    /** A version by its id, in force on the day or not. */
    public String law(String id) {
        return path(id) + asOf();
    }

    /** An article of a version by the id of that. */
    public String article(String id, String ordinal) {
        return path(id) + numbered(ordinal) + asOf();
    }

    public String law(LawAnswer law) {
        return law(name(law, law.status()));
    }

    public String article(LawAnswer law, String ordinal) {
        return article(name(law, law.status()), ordinal);
    }

    /** Two versions of a law beside each other, both by their ids: neither gives way to a newer one. */
    public String compare(LawAnswer law, String other) {
        return with(law(law.id()), VersionComparison.FIELD, other);
    }

    public String history(LawAnswer law, String ordinal) {
        return path(name(law, law.status())) + numbered(ordinal) + "/history" + asOf();
    }

    public String citing(LawAnswer law, String ordinal) {
        return path(name(law, law.status())) + numbered(ordinal) + "/cited-by" + asOf();
    }

    /** The cases among what cites an article. */
    public String citingCases(LawAnswer law, String ordinal) {
        return with(citing(law, ordinal), "type", "case");
    }

    /** The next page of what cites an article, of the same kinds. */
    String citing(LawAnswer law, String ordinal, List<String> types, String cursor) {
        String address = citing(law, ordinal);
        for (String type : types) {
            address = with(address, "type", type);
        }
        return with(address, "cursor", cursor);
    }

    private static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + encoded(value);
    }

    public String decided(String id) {
        return "/cases/" + encoded(id);
    }

    /** The same for programs. */
    static String json(String address) {
        return "/v1" + address;
    }

    static String canonical(LawAnswer law) {
        return path(name(law, law.statusToday()));
    }

    static String canonical(LawAnswer law, String ordinal) {
        return canonical(law) + numbered(ordinal);
    }

    /**
     * The law's name where that means this version on the day of the status, for names last longer than ids; else the id of
     * the version. A slash cannot stand in a path, in whatever form.
     */
    private static String name(LawAnswer law, String status) {
        String name = WorkKey.of(law.title()).value();
        return StatusTag.isInForce(status) && name.indexOf('/') < 0 ? name : law.id();
    }

    private static String path(String law) {
        return "/laws/" + encoded(law);
    }

    private static String numbered(String ordinal) {
        return "/articles/" + encoded(ordinal);
    }

    private String asOf() {
        return day == null ? "" : "?as_of=" + day;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
