package org.mingfa.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The three models and the characters of the last.
 *
 * @param detector finds lines
 * @param direction tells whether a line stands on its head
 * @param recogniser reads a line
 * @param characters of the recogniser's classes, in order
 */
public record OcrModels(byte[] detector, byte[] direction, byte[] recogniser, List<String> characters) {

    /** PP-OCRv4's mobile models (Apache-2.0), as they lie in their Maven artifact. */
    public static OcrModels shipped() {
        return new OcrModels(
                resource("ch_PP-OCRv4_det_infer.onnx"),
                resource("ch_ppocr_mobile_v2.0_cls_infer.onnx"),
                resource("ch_PP-OCRv4_rec_infer.onnx"),
                lines(resource("ppocr_keys_v1.txt")));
    }

    /**
     * Later models of the same kind, from a folder with det.onnx, cls.onnx, rec.onnx and keys.txt.
     *
     * @throws UncheckedIOException when one of them cannot be read
     */
    public static OcrModels from(Path folder) {
        try {
            return new OcrModels(
                    Files.readAllBytes(folder.resolve("det.onnx")),
                    Files.readAllBytes(folder.resolve("cls.onnx")),
                    Files.readAllBytes(folder.resolve("rec.onnx")),
                    lines(Files.readAllBytes(folder.resolve("keys.txt"))));
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取文件夹 " + folder + " 里的图片识别模型。", e);
        }
    }

    private static List<String> lines(byte[] keys) {
        return new String(keys, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = OcrModels.class.getResourceAsStream("/models/" + name)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少图片识别模型 " + name + "，请重新构建。");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取图片识别模型 " + name + "。", e);
        }
    }
}
