package org.mingfa.risk.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.Law.ShortTitle;
import org.mingfa.text.version.LawTable;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlText;

/**
 * The source of a value or rule as files write it. One that names no law of our table ({@link Law}), or no version of it, is
 * refused with its line.
 *
 * @param law its short title
 * @param article 188, 120-1; several as a list; none for a document without articles
 * @param part 第二款, or null
 * @param version first day in force; null for the newest
 */
public record LegalSourceEntry(
        YamlText law,
        @OrElse List<YamlText> article,
        @Nullable String part,
        @Nullable YamlText version) {

    /** A binder that reads sources. */
    public static RecordBinder binder() {
        RecordBinder binder = new RecordBinder();
        return binder.readingSeveral(
                Source.class, node -> binder.bind(node, LegalSourceEntry.class).sources());
    }

    /** One for each article. */
    public List<Source> sources() {
        Law known = LawTable.find(law.text())
                .orElseThrow(() -> law.place()
                        .flaw(
                                FlawCode.R015,
                                "laws.tsv 中没有法律 \"" + law.text() + "\"" + NearestName.hint(law.text(), shortTitles())));
        LocalDate day = day(known);
        return article.isEmpty()
                ? List.of(source(known, null, day))
                : article.stream().map(text -> source(known, number(text), day)).toList();
    }

    private static Set<String> shortTitles() {
        return LawTable.all().stream()
                .flatMap(law -> law.shortTitles().stream())
                .map(ShortTitle::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LocalDate day(Law known) {
        List<LocalDate> days = known.versions().stream().map(Law.Version::from).toList();
        LocalDate asked = version != null ? version.date() : days.isEmpty() ? null : days.getLast();
        if (asked == null || !days.contains(asked)) {
            throw (version == null ? law : version)
                    .place()
                    .flaw(
                            FlawCode.R015,
                            known.title() + "没有" + (asked == null ? "登记的版本" : " " + asked + " 施行的版本")
                                    + "；law-versions.tsv 已登记的有 " + days);
        }
        return asked;
    }

    private static ArticleNumber number(YamlText text) {
        return ArticleNumber.find(text.text())
                .orElseThrow(() -> text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 不是条文序号"));
    }

    private Source source(Law known, @Nullable ArticleNumber number, LocalDate day) {
        return new Source(
                known.title(),
                law.text(),
                known.number(),
                number,
                part,
                day,
                known.repeal() == null ? null : known.repeal().since());
    }
}
