package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.aftercall.model.Refused;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Good files of every kind, cut, flipped, doubled and mixed by chance: each ends in rows or in a sentence, and soon.
final class MutationsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    /// The kinds of tables, by a good file of each.
    enum Sample {
        XLSX,
        XLS,
        ODS,
        FODS,
        XML,
        HTML,
        CSV,
        UTF_16;

        byte[] good() throws IOException {
            return switch (this) {
                case XLSX -> resource("kunden-LibreOffice-7.4.xlsx");
                case XLS -> resource("kunden-LibreOffice-7.4.xls");
                case ODS -> resource("kunden-LibreOffice-7.4.ods");
                case FODS -> resource("kunden.fods");
                case XML -> resource("kunden-LibreOffice-7.4.xml");
                case HTML -> resource("kunden-LibreOffice-7.4.html");
                case CSV -> resource("kunden-LibreOffice-7.4.csv");
                case UTF_16 ->
                    ("\uFEFF" + new String(resource("kunden-LibreOffice-7.4.csv"), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_16LE);
            };
        }

        private static byte[] resource(String name) throws IOException {
            try (InputStream in = Objects.requireNonNull(MutationsTest.class.getResourceAsStream(name))) {
                return in.readAllBytes();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiftyOfEachKind(Sample sample) throws IOException {
        mutate(sample, 50, 20261128);
    }

    @Test
    void anArchiveWhoseEndIsWrongInOneBitIsReadOrRefused() throws IOException {
        byte[] good = Sample.XLSX.good();
        for (int bit = 0; bit < 22 * 8; bit++) {
            byte[] bad = good.clone();
            bad[bad.length - 1 - bit / 8] ^= (byte) (1 << bit % 8);
            tryOut(bad, "bit " + bit);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void aHundredThousandOfEachKind(Sample sample) throws IOException {
        mutate(sample, Integer.getInteger("mutations", 100_000), Long.getLong("mutations.seed", 7));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void anOldWorkbookWhoseRecordsAreMixed(Trouble trouble) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("A");
            for (int i = 0; i < 40; i++) {
                sheet.createRow(i).createCell(i % 7).setCellValue("text " + i);
                sheet.getRow(i).createCell(9).setCellFormula("CONCATENATE(\"a\",\"b\")");
            }
            workbook.write(bytes);
        }
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            tryOut(trouble.make(bytes.toByteArray(), random), "xls " + trouble + " " + i);
        }
    }

    private void mutate(Sample sample, int times, long seed) throws IOException {
        byte[] good = sample.good();
        Random random = new Random(seed);
        Trouble[] troubles = Trouble.values();
        for (int i = 0; i < times; i++) {
            boolean inside = good[0] == 'P' && i % 4 != 0;
            Trouble trouble = troubles[random.nextInt(troubles.length)];
            byte[] bad = inside ? inside(good, trouble, random) : trouble.make(good, random);
            tryOut(bad, sample + " " + seed + " " + i + " " + trouble);
        }
    }

    /// What can happen to bytes.
    enum Trouble {
        CUT,
        FLIP,
        DOUBLE,
        DROP,
        ZERO,
        NUMBER;

        byte[] make(byte[] good, Random random) {
            int at = random.nextInt(good.length);
            int length = Math.min(good.length - at, 1 + random.nextInt(200));
            byte[] bad = good.clone();
            switch (this) {
                case CUT -> bad = Arrays.copyOf(good, at);
                case FLIP -> {
                    for (int i = 0; i < 1 + length / 50; i++) {
                        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case DOUBLE -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    out.write(good, 0, at + length);
                    out.write(good, at, good.length - at);
                    bad = out.toByteArray();
                }
                case DROP -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    out.write(good, 0, at);
                    out.write(good, at + length, good.length - at - length);
                    bad = out.toByteArray();
                }
                case ZERO -> Arrays.fill(bad, at, at + length, (byte) 0);
                case NUMBER -> {
                    for (int i = at; i < at + length; i++) {
                        bad[i] = bad[i] >= '0' && bad[i] <= '9' ? (byte) '9' : bad[i];
                    }
                }
            }
            return bad;
        }
    }

    /// Changes what lies in the archive, so that it is still a good archive.
    private static byte[] inside(byte[] good, Trouble trouble, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        names.removeIf(name -> !name.endsWith(".xml") && !name.endsWith(".rels"));
        String hit = names.get(random.nextInt(names.size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                boolean its = part.getKey().equals(hit) && part.getValue().length > 0;
                zip.write(its ? trouble.make(part.getValue(), random) : part.getValue());
            }
        }
        return out.toByteArray();
    }

    private void tryOut(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("bad.bin"), bytes);
        long start = cpu();
        try {
            Tables.read(file, ReadOptions.NONE, new Rows());
        } catch (Refused e) {
            assertThat(e.problem().key()).as(what).isNotEmpty();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what, e);
        }
        assertThat(Duration.ofNanos(cpu() - start)).as(what).isLessThan(SOON);
    }

    /// Time that this thread had a processor: the machine may have much else to do.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
