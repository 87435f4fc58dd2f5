package org.mingfa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final String FACTS = "我去年在镇上开了一家糕饼铺，雇了两个伙计，一直干到今年开春。房东上个月把铺面卖给了别人，也没有和我说一声。";

    @Test
    void cutsATextIntoWhatItTellsAndWhatItAsks() {
        Story story = Story.find(FACTS + "我想知道新房东能不能赶我走，装修的钱找谁要？伙计的工资怎么结清。").orElseThrow();
        assertThat(story.facts()).containsExactly("我去年在镇上开了一家糕饼铺，雇了两个伙计，一直干到今年开春。", "房东上个月把铺面卖给了别人，也没有和我说一声。");
        assertThat(story.questions()).containsExactly("我想知道新房东能不能赶我走", "装修的钱找谁要？", "伙计的工资怎么结清");
    }

    @Test
    void whatAsksNothingOfItsOwnBelongsToTheClauseBefore() {
        assertThat(Story.find(FACTS + "押金不退，该怎么办？伙计要双倍工资，是不是合理？请问我应该怎么办？")
                        .orElseThrow()
                        .questions())
                .containsExactly("押金不退，该怎么办？", "伙计要双倍工资，是不是合理？");
        assertThat(Story.find(FACTS + "如果新房东涨租，我要不要答应？没有书面合同的话，算不算租约？")
                        .orElseThrow()
                        .questions())
                .containsExactly("如果新房东涨租，我要不要答应？", "没有书面合同的话，算不算租约？");
    }

    @Test
    void oneQuestionIsNoStory() {
        assertThat(Story.find(FACTS + "新房东能不能赶我走？")).isEmpty();
        // asked for its law, and asked twice in nearly the same words
        assertThat(Story.find(FACTS + "根据哪条法律规定，新房东能不能赶我走？")).isEmpty();
        assertThat(Story.find(FACTS + "新房东能不能赶我走？那么新房东能不能赶我走？")).isEmpty();
        assertThat(Story.find("押金怎么退？工资找谁要？")).as("short").isEmpty();
        assertThat(Story.find(FACTS.repeat(20) + "押金怎么退？工资找谁要？"))
                .as("a document")
                .isEmpty();
    }

    @Test
    void whatDeniesIsNoQuestion() {
        assertThat(Story.find(FACTS + "他什么都没说，谁也不理我，怎么也找不到人。新房东能不能赶我走？")).isEmpty();
    }

    @Test
    void asksNoMoreThanFourAndLosesNoWordOfThem() {
        List<String> questions = Story.find(FACTS + "押金退吗？租金谁收？工资怎么发？装修要不要赔？合同算不算数？新铺子哪里登记？")
                .orElseThrow()
                .questions();
        assertThat(questions).hasSize(Story.MOST);
        assertThat(String.join("", questions)).isEqualTo("押金退吗？租金谁收？工资怎么发？装修要不要赔？合同算不算数？新铺子哪里登记？");
    }

    @Test
    void readsTraditionalCharacters() {
        assertThat(Story.find(FACTS + "押金怎麼退？工資找誰要？").orElseThrow().questions()).containsExactly("押金怎麼退？", "工資找誰要？");
    }
}
