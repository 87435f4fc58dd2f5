package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Provision;

/**
 * The first day in force of one version, as its text tells it.
 *
 * @param inferred true where the text says no usable date and the promulgation stands in
 */
public record FirstDay(LocalDate date, boolean inferred) {

    private static final int LAST_ARTICLES = 4;

    /**
     * Reads the 题注 first, then the promulgation above the text, then the last articles.
     *
     * <p>A date in the last article that lies before this version's promulgation is the original law's (an amended law
     * repeats it) and is not used.
     *
     * @return empty when neither a date nor the promulgation is known
     */
    public static Optional<FirstDay> find(
            List<String> notes, List<Provision> provisions, @Nullable LocalDate promulgated) {
        String noted = String.join("\n", notes);
        boolean amended = noted.contains("修正") || noted.contains("修改") || noted.contains("修订");
        Optional<LocalDate> written = latest(noted, promulgated, false)
                .or(() -> latest(prefaces(provisions), promulgated, false))
                .or(() -> latest(lastArticles(provisions), promulgated, amended));
        if (written.isPresent()) {
            return written.map(date -> new FirstDay(date, false));
        }
        return Optional.ofNullable(promulgated).map(date -> new FirstDay(date, true));
    }

    /** The day that the last articles name, not counted from the promulgation and not before it; empty where they name several. */
    public static Optional<LocalDate> findFixed(List<Provision> provisions, LocalDate promulgated) {
        List<LocalDate> named = EffectiveDateClause.findAll(lastArticles(provisions)).stream()
                .flatMap(clause -> Optional.ofNullable(clause.date()).stream())
                .filter(date -> !date.isBefore(promulgated))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /**
     * The last usable date.
     *
     * @param fixedOnly for amended texts, whose 自公布之日起 is that of the original
     */
    private static Optional<LocalDate> latest(String text, @Nullable LocalDate promulgated, boolean fixedOnly) {
        return EffectiveDateClause.findAll(text).stream()
                .filter(clause -> !fixedOnly || clause.date() != null)
                .flatMap(clause -> clause.firstDay(promulgated).stream())
                .filter(date -> promulgated == null || !date.isBefore(promulgated))
                .reduce((first, second) -> second);
    }

    /** A 公告 above the text promulgates it and says from when. */
    private static String prefaces(List<Provision> provisions) {
        return provisions.stream()
                .filter(provision -> provision instanceof Provision.Section section
                        && section.kind() == Provision.Section.Kind.PREAMBLE)
                .map(Provision::text)
                .reduce("", (first, second) -> first + "\n" + second);
    }

    private static String lastArticles(List<Provision> provisions) {
        List<String> articles = provisions.stream()
                .filter(Provision.Article.class::isInstance)
                .map(Provision::text)
                .toList();
        return String.join("\n", articles.subList(Math.max(0, articles.size() - LAST_ARTICLES), articles.size()));
    }
}
