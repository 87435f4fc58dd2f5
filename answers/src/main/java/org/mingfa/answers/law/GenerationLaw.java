package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.LawVersions;

/**
 * Finds provisions in an open generation; usable only while that generation is open. Digests in our own words are not the
 * text of the law: that there is one is said, its words are not given, and what it leaves out counts as not there.
 */
public final class GenerationLaw implements LawLookup {

    private final ArticleLookup lookup;
    private final OpenGeneration generation;

    public GenerationLaw(OpenGeneration generation) {
        this.lookup = new ArticleLookup(generation);
        this.generation = generation;
    }

    @Override
    public Optional<LocalDate> through() {
        return generation.coverage().through();
    }

    @Override
    public Answer find(String law, @Nullable ArticleNumber article, LocalDate date) {
        if (article == null) {
            return whole(law, date);
        }
        return switch (lookup.article(law, article, date)) {
            case ArticleAnswer.Found found
            when isOfficial(found.law()) -> new Answer.Found(found.article().text(), begin(found.law(), date));
            case ArticleAnswer.Found digest -> new Answer.OnlyDigest();
            case ArticleAnswer.NoSuchLaw none -> new Answer.NotHeld();
            case ArticleAnswer.NoSuchArticle none when isOfficial(none.law()) -> new Answer.NoSuchArticle();
            case ArticleAnswer.NoSuchArticle gap -> new Answer.NotHeld();
            case ArticleAnswer.NotInForce none -> notInForce(none.law(), date);
        };
    }

    private static boolean isOfficial(LawHeader version) {
        return version.nature() == Nature.OFFICIAL;
    }

    /** Digests do not reach back to every version, so that only official texts show that there was none. */
    private static Answer notInForce(LawVersions law, LocalDate date) {
        if (law.all().stream().noneMatch(GenerationLaw::isOfficial)) {
            return new Answer.NotHeld();
        }
        return law.all().stream()
                .filter(version -> version.end() == Validity.AMENDED_NOT_HELD)
                .map(version -> version.period().until())
                .filter(until -> until != null && !until.isAfter(date))
                .max(Comparator.naturalOrder())
                .<Answer>map(Answer.VersionNotHeld::new)
                .orElseGet(Answer.NotInForce::new);
    }

    private Answer whole(String law, LocalDate date) {
        LawVersions versions = lookup.find(law).orElse(null);
        if (versions == null) {
            return new Answer.NotHeld();
        }
        LawHeader version = versions.inForce(date).orElse(null);
        if (version == null) {
            return notInForce(versions, date);
        }
        return isOfficial(version) ? new Answer.Found(text(version), begin(version, date)) : new Answer.OnlyDigest();
    }

    private String text(LawHeader version) {
        return lookup.passages(version.id()).stream().map(LawPassage::text).collect(Collectors.joining("\n"));
    }

    /** A version whose first day the source does not give counts from its promulgation, else from the day asked for. */
    private static LocalDate begin(LawHeader version, LocalDate date) {
        LocalDate from = version.period().from();
        return Optional.ofNullable(from == null ? version.promulgated() : from).orElse(date);
    }
}
