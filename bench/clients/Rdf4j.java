// RDF4J, the core of GraphDB: reads a file, answers queries.
//
//   java -cp LIBRARIES Rdf4j.java GRAPH.nq OUT QUERY.rq...
//
// Verifies IRIs, language tags and data types as its server does; writes OUT/QUERY.csv.
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.query.resultio.text.csv.SPARQLResultsCSVWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

public final class Rdf4j {
    public static void main(String[] arguments) throws Exception {
        File store = Files.createTempDirectory("rdf4j").toFile();
        SailRepository repository = new SailRepository(new NativeStore(store, "spoc,posc"));
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true);
            connection.getParserConfig().set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true);
            connection.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
            connection.add(new File(arguments[0]), RDFFormat.NQUADS);
            System.out.println(connection.size());
            for (int i = 2; i < arguments.length; ++i) {
                Path query = Path.of(arguments[i]);
                String name = query.getFileName().toString().replace(".rq", ".csv");
                try (OutputStream out = new FileOutputStream(new File(arguments[1], name))) {
                    connection.prepareTupleQuery(Files.readString(query))
                        .evaluate(new SPARQLResultsCSVWriter(out));
                }
            }
        }
        repository.shutDown();
    }
}
