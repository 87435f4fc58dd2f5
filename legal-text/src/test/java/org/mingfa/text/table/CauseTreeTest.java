package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Causes have their place in the tree, however they are written; every listed cause has one. */
class CauseTreeTest {

    @ParameterizedTest
    @CsvSource({
        "民间借贷纠纷, 合同、准合同纠纷 > 合同纠纷 > 借款合同纠纷 > 民间借贷纠纷",
        // 纠纷 left out, white space inside
        "民间 借贷, 合同、准合同纠纷 > 合同纠纷 > 借款合同纠纷 > 民间借贷纠纷",
        // a cause of its own level is the first
        "侵权责任纠纷, 侵权责任纠纷",
        // a crime, below its chapter; 罪 left out
        "盗窃罪, 侵犯财产罪 > 盗窃罪",
        "盗窃, 侵犯财产罪 > 盗窃罪",
        // a cause that was renamed
        "居间合同纠纷, 合同、准合同纠纷 > 合同纠纷 > 居间合同纠纷",
        // half-width brackets
        "侵害企业名称(商号)权纠纷, 知识产权与竞争纠纷 > 知识产权权属、侵权纠纷 > 侵害企业名称（商号）权纠纷",
        // no cause of the catalogue
        "邻里关系问题, 邻里关系问题"
    })
    void tellsTheCausesAbove(String written, String path) {
        assertThat(CauseTree.path(written)).isEqualTo(List.of(path.split(" > ")));
    }

    @Test
    void everyListedCauseHasItsPlace() {
        assertThat(CausesOfAction.all())
                .allSatisfy(cause -> assertThat(CauseTree.find(cause)).contains(cause));
    }
}
