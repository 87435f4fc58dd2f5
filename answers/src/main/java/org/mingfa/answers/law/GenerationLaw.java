package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.identity.ArticleNumber;
import org.mingfa.text.version.AsOf;

/**
 * Finds provisions in an open generation; usable only while that generation is open. Digests in our own words are not the
 * text of the law: neither quoted nor audited, a law of which there is only a digest counts as not there.
 */
public final class GenerationLaw implements LawLookup {

    private final ArticleLookup lookup;

    public GenerationLaw(OpenGeneration generation) {
        this.lookup = new ArticleLookup(generation);
    }

    @Override
    public Answer find(String law, @Nullable ArticleNumber article, LocalDate date) {
        if (lookup.find(law).stream()
                .flatMap(versions -> versions.all().stream())
                .noneMatch(version -> version.nature() == Nature.OFFICIAL)) {
            return new Answer.NotHeld();
        }
        if (article == null) {
            return whole(law, date);
        }
        return switch (lookup.article(law, article, date)) {
            case ArticleAnswer.Found found -> new Answer.Found(found.article().text(), begin(found.law(), date));
            case ArticleAnswer.NoSuchLaw none -> new Answer.NotHeld();
            case ArticleAnswer.NoSuchArticle none -> new Answer.NoSuchArticle();
            case ArticleAnswer.NotInForce none -> new Answer.NotInForce();
        };
    }

    private Answer whole(String law, LocalDate date) {
        Optional<LawHeader> inForce = lookup.version(law, new AsOf.Day(date));
        return inForce.<Answer>map(version -> new Answer.Found(text(version), begin(version, date)))
                .orElseGet(Answer.NotInForce::new);
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
