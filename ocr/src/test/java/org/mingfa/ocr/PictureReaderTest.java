package org.mingfa.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.ocr.testkit.CharacterErrors;
import org.mingfa.ocr.testkit.PaperPicture;
import org.mingfa.ocr.testkit.PhotoDamage;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;

/** Papers that are printed and photographed here are read: every damage, every turn, and what is no picture of text. */
final class PictureReaderTest {

    private static final List<String> SUMMONS = List.of(
            "浙江省临江市青山区人民法院",
            "传　票",
            "案号：（2026）浙0199民初12345号",
            "案由：民间借贷纠纷",
            "被传唤人：赵小明",
            "工作单位或住址：临江市青山区文三路99号2幢301室",
            "传唤事由：开庭",
            "应到时间：2026年12月18日上午9时30分",
            "应到处所：本院第七法庭",
            "注意事项：被传唤人必须准时到达应到处所，收到传票后应在送达回证上签名或者盖章。",
            "审判员：李　明　　书记员：王　芳",
            "联系电话：0571-87654321",
            "二〇二六年十一月二十日");

    private static PictureReader reader;

    @BeforeAll
    static void open() {
        reader = PictureReader.open(OcrModels.shipped());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsAPhotographedPage(PhotoDamage damage) {
        Random random = new Random(7);
        PaperPicture paper = PaperPicture.of(SUMMONS, 2, random).sealed(random);
        PageText page = read(damage.photograph(paper.image(), random));
        double errors = CharacterErrors.rate(String.join("", paper.printed()), page.text());
        System.out.printf("%s: character error %.3f, confidence %.2f%n", damage, errors, page.confidence());
        assertThat(errors).isLessThan(.03);
        assertThat(page.text()).contains("2026年12月18日上午9时30分");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void turnsAPageThatLiesOnItsSideOrHead(int quarters) {
        BufferedImage paper = PaperPicture.of(SUMMONS, 2, new Random(8)).image();
        Picture turned = Picture.of(paper).turned(quarters);
        BufferedImage lying = new BufferedImage(turned.width(), turned.height(), BufferedImage.TYPE_INT_RGB);
        lying.setRGB(0, 0, turned.width(), turned.height(), turned.pixels(), 0, turned.width());
        PageText page = read(PaperPicture.png(lying));
        assertThat(page.quarters()).isEqualTo(4 - quarters);
        assertThat(page.text()).contains("民间借贷纠纷", "2026年12月18日上午9时30分");
    }

    @Test
    void saysWhereACharacterStands() {
        PaperPicture paper = PaperPicture.of(List.of("应到时间：2026年12月18日"), 0, new Random(9));
        TextLine line = read(PaperPicture.png(paper.image())).lines().getFirst();
        Box day = line.strip(line.text().indexOf('：') + 1, line.text().length());
        assertThat(day.width() / line.box().width()).isBetween(.5, .85);
        assertThat(line.confidence(0, 4)).isGreaterThan(.9);
    }

    @Test
    void aPictureWithoutTextHasNoLines() {
        BufferedImage black = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        assertThat(read(PaperPicture.png(black)).lines()).isEmpty();
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThat(code(new byte[0])).isEqualTo(ErrorCode.DAMAGED_FILE);
        assertThat(code("这是一段文字，不是图片。".getBytes(StandardCharsets.UTF_8))).isEqualTo(ErrorCode.UNSUPPORTED_FORMAT);
        byte[] whole = PhotoDamage.NONE.photograph(
                PaperPicture.of(SUMMONS, 2, new Random(1)).image(), new Random(1));
        assertThat(code(Arrays.copyOf(whole, 300))).isEqualTo(ErrorCode.DAMAGED_FILE);
        assertThat(code(PaperPicture.png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))))
                .isEqualTo(ErrorCode.NO_TEXT);
        assertThat(code(PaperPicture.png(new BufferedImage(20_000, 5_000, BufferedImage.TYPE_BYTE_BINARY))))
                .isEqualTo(ErrorCode.EXTRACTION_TOO_LARGE);
    }

    private static PageText read(byte[] picture) {
        Outcome<PageText> read = reader.read("照片", picture);
        assertThat(read.problems()).isEmpty();
        return read.value();
    }

    private static ErrorCode code(byte[] picture) {
        return reader.read("照片", picture).problems().getFirst().code();
    }
}
