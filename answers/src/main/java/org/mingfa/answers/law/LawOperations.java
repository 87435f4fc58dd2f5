package org.mingfa.answers.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;

/** What can be asked of laws and their articles. */
public final class LawOperations {

    private static final String LAWS = "/v1/laws";
    private static final String LAW = LAWS + "/{law}";
    private static final String OF_ARTICLE = LAW + "/articles/{article}";

    public static final Operation<LawListQuestion, LawList> LIST = Operation.of(
                    "listLaws", Endpoint.get(LAWS), LawListQuestion.class, LawList.class)
            .emptyIf(list -> list.laws().isEmpty());
    public static final Operation<LawQuestion, LawContents> CONTENTS =
            Operation.of("getLaw", Endpoint.get(LAW), LawQuestion.class, LawContents.class);
    public static final Operation<VersionsQuestion, VersionList> VERSIONS =
            Operation.of("getVersions", Endpoint.get(LAW + "/versions"), VersionsQuestion.class, VersionList.class);
    public static final Operation<ArticleQuestion, ArticlePage> ARTICLE = Operation.of(
            "getArticle", Endpoint.get(OF_ARTICLE).countedAs("S5.5"), ArticleQuestion.class, ArticlePage.class);
    public static final Operation<ArticleQuestion, ArticleHistoryPage> HISTORY = Operation.of(
            "getArticleHistory",
            Endpoint.get(OF_ARTICLE + "/history"),
            ArticleQuestion.class,
            ArticleHistoryPage.class);
    public static final Operation<CitedByQuestion, CitedByPage> CITED_BY = Operation.of(
            "getCitedBy", Endpoint.get(OF_ARTICLE + "/cited-by"), CitedByQuestion.class, CitedByPage.class);
    public static final Operation<ApplicableQuestion, ApplicableLaw> APPLICABLE = Operation.of(
            "getApplicableLaw", Endpoint.get(LAW + "/applicable"), ApplicableQuestion.class, ApplicableLaw.class);

    public static final List<Operation<?, ?>> ALL =
            List.of(LIST, CONTENTS, VERSIONS, ARTICLE, HISTORY, CITED_BY, APPLICABLE);

    /**
     * One version of a law.
     *
     * @param law id of a version, full title or short one
     * @param text whether every article is given with its text; null for no
     */
    public record LawQuestion(
            String law, @Nullable String asOf, @Nullable Boolean text) {}

    /** All versions of a law. */
    public record VersionsQuestion(String law, @Nullable String asOf) {}

    private LawOperations() {}

    /** All of them with who answers them. */
    public static List<Operation.Provider<?, ?>> of(LawAnswers laws, ApplicableAnswers applicable) {
        return List.of(
                LIST.by(laws::list),
                CONTENTS.byLookup(asked -> Boolean.TRUE.equals(asked.text())
                        ? laws.whole(asked.law(), asked.asOf())
                        : laws.contents(asked.law(), asked.asOf())),
                VERSIONS.byLookup(asked -> laws.versions(asked.law(), asked.asOf())),
                ARTICLE.byLookup(laws::article),
                HISTORY.byLookup(laws::history),
                CITED_BY.byLookup(laws::citedBy),
                APPLICABLE.byLookup(applicable::read));
    }
}
