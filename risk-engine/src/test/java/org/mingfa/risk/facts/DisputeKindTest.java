package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Truth;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlReader;

/** A kind of dispute is one file: the choice, the conditions and its questions follow. */
class DisputeKindTest {

    private static final YamlMap SHARED = YamlReader.read("facts/02.yaml", """
            topic: 概况
            facts:
              dispute:
                ask: 什么纠纷？
                type: choice
                options: [contract, loan]
                groups:
                  - {label: 钱, options: [loan, contract]}
              term: {ask: 约定了期限吗？, type: boolean, asked_if: 'dispute in ("contract", "loan")'}
              clause: {ask: 有条款吗？, type: boolean, asked_if: dispute = "contract"}
            """);

    private static final YamlMap LOAN = file("loan", "label: 借贷\nsaid: 借钱\ncourt: family");
    private static final YamlMap CONTRACT = file("contract", "label: 合同\nsaid: 别的合同");
    private static final YamlMap BOARDING = file("boarding", """
            label: 寄养
            said: 猫狗寄养
            group: 钱
            like: loan
            facts:
              matter: {ask: 出了什么事？, type: boolean}
            """);

    private static YamlMap file(String code, String text) {
        return YamlReader.read("facts/disputes/" + code + ".yaml", text);
    }

    private static FactBook book(YamlMap... more) {
        return FactReader.read(Stream.concat(Stream.of(SHARED, LOAN, CONTRACT), Stream.of(more))
                .toList());
    }

    private static Truth asked(FactBook book, String fact, String dispute) {
        FactValuation values =
                new FactValuation(book, book.read(Map.of("dispute", dispute)), Map.of("stage", "first_instance"));
        return values.applicability(fact).truth();
    }

    @Test
    void whoIsInNoListComesLastAndInTheGroupOfItsFile() {
        FactDefinition dispute = book(BOARDING).get("dispute");
        assertThat(List.copyOf(dispute.options().entrySet()))
                .containsExactly(Map.entry("contract", "合同"), Map.entry("loan", "借贷"), Map.entry("boarding", "寄养"));
        assertThat(List.copyOf(dispute.groups().getFirst().said().entrySet()))
                .containsExactly(Map.entry("loan", "借钱"), Map.entry("contract", "别的合同"), Map.entry("boarding", "猫狗寄养"));
    }

    @Test
    void ownQuestionsAreAskedInThatDisputeUnderItsName() {
        FactBook book = book(BOARDING);
        assertThat(book.get("matter").topic()).isEqualTo("寄养");
        assertThat(asked(book, "matter", "boarding")).isEqualTo(Truth.TRUE);
        assertThat(asked(book, "matter", "loan")).isEqualTo(Truth.FALSE);
    }

    /** A list that has the other has this one too; an equation means the other alone. */
    @Test
    void whoIsLikeAnotherCountsInItsLists() {
        FactBook book = book(BOARDING, file("towing", "label: 拖车\nsaid: 拖车\ngroup: 钱\nlike: contract"));
        assertThat(asked(book, "term", "boarding")).isEqualTo(Truth.TRUE);
        assertThat(asked(book, "clause", "towing")).isEqualTo(Truth.FALSE);
        Condition none = book.conditions()
                .read(YamlReader.read("x.yaml", "if: {not: dispute in (\"loan\")}")
                        .get("if"));
        assertThat(new FactValuation(book, book.read(Map.of("dispute", "boarding")), Map.of())
                        .evaluate(none)
                        .truth())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void theCourtIsThatOfTheOtherUnlessItsOwnIsSaid() {
        assertThat(book(BOARDING).disputes())
                .extracting(DisputeKind::code, book(BOARDING)::court)
                .containsExactlyInAnyOrder(
                        tuple("loan", "family"), tuple("contract", "civil"), tuple("boarding", "family"));
    }

    @Test
    void flawsNameTheFileOfTheDispute() {
        assertThatThrownBy(() -> book(file("boarding", "label: 寄养\nsaid: 寄养\ngroup: 钱\nlike: lone")))
                .isInstanceOf(FlawException.class)
                .hasMessageContaining("facts/disputes/boarding.yaml:4")
                .hasMessageContaining("loan");
        assertThatThrownBy(() -> book(file("boarding", "label: 寄养\nsaid: 寄养")))
                .hasMessageContaining("有选项不在任何分组里：boarding");
    }
}
