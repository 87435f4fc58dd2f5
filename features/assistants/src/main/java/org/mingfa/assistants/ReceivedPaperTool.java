package org.mingfa.assistants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.assistants.Tool.Reply;
import org.mingfa.papers.PaperConsequences;
import org.mingfa.papers.PaperContent;
import org.mingfa.papers.PaperQuestion;
import org.mingfa.papers.PaperValue;
import org.mingfa.risk.interview.NextAction;
import org.mingfa.text.problem.Refusal;

/** The tool for a paper from a court: what it is, and until when what is to be done. An assistant reads the picture, its user confirms. */
final class ReceivedPaperTool {

    private final McpAnswers answers;

    ReceivedPaperTool(McpAnswers answers) {
        this.answers = answers;
    }

    Tool<?, ?> tool() {
        return new Tool<>(
                "read_paper",
                "收到的文书",
                "给 text（文书原文，照原行）：是哪种文书、案号、日子、金额，像不像法院的。本人逐项确认以后，给 kind、role、received、confirmed：最后一天和下一步。不判断真伪，不保存。",
                Paper.class,
                PaperReply.class,
                this::answer);
    }

    /** Arguments of read_paper. */
    record Paper(
            @JsonPropertyDescription("文书上的文字，照原来的分行") @Nullable
            String text,

            @JsonPropertyDescription("读出的 kind") @Nullable String kind,

            @JsonPropertyDescription("本人是哪一方，见 roles") @Nullable
            String role,

            @JsonPropertyDescription("哪一天收到，YYYY-MM-DD") @Nullable
            String received,

            @JsonPropertyDescription("本人确认了的各项：name → value") @Nullable
            Map<String, String> confirmed) {}

    /** What was asked for: what stands in the paper, or what follows from it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaperReply(
            @Nullable String kind,
            @Nullable String title,
            @Nullable Map<String, String> toConfirm,
            @Nullable List<String> notSeen,
            @Nullable Map<String, String> roles,
            @Nullable String origin,
            @Nullable List<String> strange,
            @Nullable List<PaperDay> days,
            @Nullable Map<String, String> asks,
            @Nullable String next,
            @Nullable Map<String, String> facts,
            @Nullable String remark,
            String notice) {}

    /** A last day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaperDay(
            String label,
            LocalDate day,
            long daysLeft,
            @Nullable String supposed,
            String action,
            List<String> basis) {}

    private Reply<PaperReply> answer(Paper asked) {
        if (asked.kind() != null) {
            return Reply.of(follow(answers.papers()
                    .received()
                    .follow(new PaperQuestion(asked.kind(), asked.role(), asked.received(), asked.confirmed()))));
        }
        if (asked.text() == null) {
            throw Refusal.missing("text", "先给 text 读文书，本人确认以后再给 kind。");
        }
        return Reply.of(content(answers.papers().received().readText(asked.text())));
    }

    private static PaperReply content(PaperContent read) {
        return new PaperReply(
                read.kind(),
                read.title(),
                read.values().stream()
                        .filter(value -> value.value() != null)
                        .collect(Collectors.toMap(
                                PaperValue::name,
                                value -> String.valueOf(value.value()),
                                (a, b) -> a,
                                LinkedHashMap::new)),
                read.absent(),
                read.roles().stream()
                        .collect(Collectors.toMap(
                                PaperContent.RoleChoice::role,
                                PaperContent.RoleChoice::label,
                                (a, b) -> a,
                                LinkedHashMap::new)),
                read.origin(),
                read.strange(),
                null,
                null,
                null,
                null,
                null,
                read.notice());
    }

    private static PaperReply follow(PaperConsequences follows) {
        NextAction next = follows.next();
        return new PaperReply(
                follows.kind(),
                follows.title(),
                null,
                null,
                null,
                null,
                null,
                follows.days().stream()
                        .map(day -> new PaperDay(
                                day.label(),
                                day.day(),
                                day.daysLeft(),
                                day.supposed(),
                                day.action(),
                                day.basis().stream().map(BasisAnswer::label).toList()))
                        .toList(),
                follows.asks().stream()
                        .collect(Collectors.toMap(
                                PaperConsequences.Ask::name,
                                PaperConsequences.Ask::question,
                                (a, b) -> a,
                                LinkedHashMap::new)),
                next == null ? null : next.what() + "；" + next.where() + "；" + next.time(),
                follows.facts(),
                follows.remark(),
                follows.notice());
    }
}
