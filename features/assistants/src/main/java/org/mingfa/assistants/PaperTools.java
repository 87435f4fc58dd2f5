package org.mingfa.assistants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.assistants.Tool.Link;
import org.mingfa.assistants.Tool.Reply;
import org.mingfa.citations.CitationAnswer;
import org.mingfa.citations.CitationChecks;
import org.mingfa.citations.CitationRequest;
import org.mingfa.similar.SimilarAnswer;
import org.mingfa.similar.SimilarHit;
import org.mingfa.similar.SimilarQuestion;

/** Tools for papers: are their citations right, and which decided cases are like one. */
final class PaperTools {

    /** Named where the tool is not offered, too. */
    static final String SIMILAR_CASES = "similar_cases";

    private static final int PAGE = 15;
    private static final int USUAL = 5;
    private static final int MOST = 20;
    private static final int WORDS = 60;

    private final McpAnswers answers;

    PaperTools(McpAnswers answers) {
        this.answers = answers;
    }

    List<Tool<?, ?>> all() {
        return List.of(
                new Tool<>(
                        "verify_text",
                        "核对引用",
                        "核对文字中的每处法条引用：有没有、当日是否施行、引文是否一致；没有核对的也列出。不评价论证。",
                        Verify.class,
                        VerificationPage.class,
                        this::verify),
                new Tool<>(
                        "check_cases",
                        "核对案号",
                        "核对文字中的每个案号：写法合不合编排规则、本库有没有收录、引号里的话在不在其中。没有收录不等于没有；不更正，不补全。",
                        Verify.class,
                        VerificationPage.class,
                        this::checkCases),
                new Tool<>(
                        SIMILAR_CASES,
                        "类案检索",
                        "按顺位列出与案情相似的已决案例及各方面的相似度。只查收录的，不预测结果。",
                        Similar.class,
                        Cases.class,
                        this::similar));
    }

    /** Arguments of verify_text and check_cases. */
    record Verify(
            @JsonPropertyDescription("要核对的文字，最长 30 万字") String text,

            @JsonPropertyDescription("YYYY-MM-DD；省略为今天") @Nullable
            String asOf,

            @JsonPropertyDescription("从第几处引用起，翻页用") @Nullable
            Integer from) {}

    /**
     * The findings of a page.
     *
     * @param next from where to go on, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationPage(
            String asOf,
            int total,
            int wrong,
            int unchecked,
            List<Finding> findings,
            @Nullable Integer next,
            String source,
            String notice) {}

    /** A citation and what is to be said of it; the article's text where the paper differs from it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            String quoted,
            String citation,
            String status,
            String grade,
            String verdict,
            @Nullable String note,
            @Nullable String text) {}

    /** Arguments of similar_cases. */
    record Similar(
            @JsonPropertyDescription("案情或裁判文书") String facts,

            @JsonPropertyDescription("案由；省略则推断") @Nullable String cause,

            @JsonPropertyDescription("争议焦点；没有就不认定类案") @Nullable
            String focus,

            @JsonPropertyDescription("拟适用的法条：《…》第N条；没有就不认定类案") @Nullable
            List<String> cited,

            @JsonPropertyDescription("本院全称，用来定顺位") @Nullable String court,

            @JsonPropertyDescription("1 至 20，默认 5") @Nullable
            Integer limit) {}

    /** Similar cases and how far was searched. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cases(
            List<SimilarCase> cases, String stop, @Nullable String safety, String source, String notice) {}

    /** A decided case beside the pending one; aspects 0 to 1, that of the law only where it was compared. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SimilarCase(
            String title,
            @Nullable String number,
            @Nullable String court,
            @Nullable LocalDate decided,
            int tier,
            String standing,
            double facts,
            double focus,
            @Nullable Double law,
            String outcome,
            String nature,
            String text,
            List<String> notes) {}

    private Reply<VerificationPage> verify(Verify asked) {
        return page(
                asked,
                answers.ask(answers.papers().citations().verify(new CitationRequest(asked.text(), asked.asOf()))));
    }

    private Reply<VerificationPage> checkCases(Verify asked) {
        return page(
                asked,
                answers.ask(answers.papers().citations().cases(new CitationRequest(asked.text(), asked.asOf()))));
    }

    private static Reply<VerificationPage> page(Verify asked, CitationChecks checks) {
        List<CitationAnswer> all = checks.citations();
        int from = Math.min(Math.max(asked.from() == null ? 0 : asked.from(), 0), all.size());
        int to = Math.min(from + PAGE, all.size());
        List<CitationAnswer> shown = all.subList(from, to);
        return new Reply<>(
                new VerificationPage(
                        checks.asOf(),
                        all.size(),
                        (int) all.stream().filter(CitationAnswer::isAccused).count(),
                        checks.unchecked(),
                        shown.stream().map(one -> finding(asked.text(), one)).toList(),
                        to < all.size() ? to : null,
                        AnswerWords.source(checks.from()),
                        checks.disclaimer()),
                shown.stream()
                        .flatMap(one -> AnswerWords.link(one.law(), one.article()))
                        .distinct()
                        .toList(),
                null);
    }

    private static Finding finding(String text, CitationAnswer one) {
        String quoted = text.substring(
                one.span().start(), Math.min(one.span().end(), one.span().start() + WORDS));
        String official = one.isRight() || one.text() == null ? null : AnswerWords.shown(one.text());
        return new Finding(
                quoted, one.citation(), one.status(), one.grade().label(), one.wording(), one.note(), official);
    }

    private Reply<Cases> similar(Similar asked) {
        int limit = Math.min(asked.limit() == null ? USUAL : asked.limit(), MOST);
        SimilarAnswer found = answers.ask(answers.papers()
                .similar()
                .read(new SimilarQuestion(
                        asked.facts(), asked.focus(), asked.cause(), asked.cited(), asked.court(), null, null, limit)));
        return new Reply<>(
                new Cases(
                        found.hits().stream().map(PaperTools::of).toList(),
                        found.stop().note(),
                        AnswerWords.safety(found.safety()),
                        AnswerWords.source(found.from()),
                        found.disclaimer()),
                found.hits().stream()
                        .map(hit ->
                                new Link(LawUri.decided(hit.id()), hit.decided().title()))
                        .toList(),
                null);
    }

    private static SimilarCase of(SimilarHit hit) {
        var decided = Objects.requireNonNull(hit.decided());
        return new SimilarCase(
                decided.title(),
                decided.number(),
                decided.court(),
                decided.decided(),
                hit.tier(),
                hit.standing(),
                hit.aspects().facts(),
                hit.aspects().focus(),
                hit.aspects().lawCompared() ? Double.valueOf(hit.aspects().law()) : null,
                hit.outcome().kind(),
                decided.nature(),
                AnswerWords.shown(hit.text()),
                hit.notes());
    }
}
