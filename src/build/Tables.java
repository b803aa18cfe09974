import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Makes the typed tables of `store.h2` from the numbered migrations: runs them, in the order of
/// their names, in an empty in-memory database and lets jOOQ read the result.
///
/// Arguments: the folder of the migrations, the folder for the generated sources. Nothing is done
/// when the migrations are those of the last run.
public final class Tables {
    private Tables() {}

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        List<Path> files = new ArrayList<>();
        try (var found = Files.list(migrations)) {
            found.filter(file -> file.toString().endsWith(".sql")).sorted().forEach(files::add);
        }
        Path stamp = target.resolve("migrations.sha256");
        String digest = digest(files);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        String url = "jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (Path file : files) {
                statement.execute(Files.readString(file));
            }
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc()
                            .withDriver("org.h2.Driver")
                            .withUrl(url)
                            .withUser("")
                            .withPassword(""))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.h2.H2Database")
                                    .withInputSchema("PUBLIC")
                                    .withOutputSchemaToDefault(true))
                            .withGenerate(new Generate()
                                    .withRecords(true)
                                    .withGlobalObjectReferences(true)
                                    .withGeneratedAnnotation(true))
                            .withTarget(new Target()
                                    .withPackageName("org.aftercall.store.h2.jooq")
                                    .withDirectory(target.toString()))));
        }
        Files.writeString(stamp, digest);
    }

    private static String digest(List<Path> files) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            sha.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
