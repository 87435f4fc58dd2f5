package org.mingfa.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a judgment comes from where everybody can read it, as its record says: a page on the public net and the day on
 * which it was taken from there. The checksum that belongs to it is our own, of the bytes that were read.
 */
public enum Origin {
    PUBLIC,
    /** A system that is for a court's own people, or a page or a day that is missing though the record has a place for it. */
    NOT_PUBLIC,
    /** The record says nothing of it; then who registered the corpus answers for it. */
    NOT_SAID;

    private static final Pattern INTERNAL =
            Pattern.compile("内网|专网|内部(?:系统|资料|文件)|(?:办案|审判管理|审判业务|案件管理|电子卷宗|办公)(?:系统|平台)");

    /** A name on the public net; no bare address, no single word, none of the endings of networks of one's own. */
    private static final Pattern PUBLIC_HOST = Pattern.compile(
            "(?:[a-z0-9\\p{IsHan}](?:[a-z0-9\\p{IsHan}-]*[a-z0-9\\p{IsHan}])?\\.)+[a-z\\p{IsHan}][a-z0-9\\p{IsHan}-]+");

    private static final Pattern ABSOLUTE = Pattern.compile("^\\s*[A-Za-z][A-Za-z0-9+.-]*://");

    private static final Pattern OWN_NETWORK =
            Pattern.compile("\\.(?:local|localdomain|lan|intranet|internal|corp|home|private|test|invalid)$");

    /**
     * What follows from a record that says where it comes from.
     *
     * @param named the source in words, or null
     * @param page its address, or null
     * @param fetched day on which it was taken from there, or null
     */
    public static Origin of(@Nullable String named, @Nullable String page, @Nullable LocalDate fetched) {
        boolean internal = named != null && INTERNAL.matcher(named).find();
        return !internal && fetched != null && isPublic(page) ? PUBLIC : NOT_PUBLIC;
    }

    /**
     * What follows where nothing but a name or some address stands in the record: a system or a net of a court's own people
     * speaks against it, all else says nothing.
     */
    public static Origin ofName(@Nullable String named, @Nullable String address) {
        boolean internal = named != null && INTERNAL.matcher(named).find();
        boolean elsewhere = address != null && ABSOLUTE.matcher(address).find() && !isPublic(address);
        return internal || elsewhere ? NOT_PUBLIC : NOT_SAID;
    }

    private static boolean isPublic(@Nullable String page) {
        if (page == null) {
            return false;
        }
        try {
            URI address = new URI(page.strip().replaceAll("[\\s\"<>\\\\^`{|}]", ""));
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String authority = String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
            String host = authority.replaceFirst("^.*@", "").replaceFirst(":\\d+$", "");
            return (scheme.equals("http") || scheme.equals("https"))
                    && PUBLIC_HOST.matcher(host).matches()
                    && !OWN_NETWORK.matcher(host).find();
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
