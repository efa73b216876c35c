// Gephi's spreadsheet import of our two tables, the nodes first, as a user does it.
//
//   java -cp TOOLKIT Tables.java nodes.csv edges.csv
//
// Prints what was imported and every issue; status 1 where there are issues worse than INFO, or
// nodes or edges without labels.
import java.io.File;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.spi.Processor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class Tables {
    private static int wrong = 0;

    private static void load(String file, Processor processor, Workspace workspace)
            throws Exception {
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(file));
        for (Issue issue : container.getReport().getIssuesList(1000)) {
            System.out.println(issue.getLevel() + ": " + issue.getMessage());
            wrong += issue.getLevel() == Issue.Level.INFO ? 0 : 1;
        }
        importer.process(container, processor, workspace);
    }

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        load(arguments[0], new DefaultProcessor(), workspace);
        load(arguments[1], new AppendProcessor(), workspace);
        DirectedGraph graph = Lookup.getDefault().lookup(GraphController.class)
            .getGraphModel(workspace).getDirectedGraph();
        System.out.println("nodes " + graph.getNodeCount() + ", edges " + graph.getEdgeCount());
        for (Node node : graph.getNodes()) {
            wrong += node.getLabel() == null ? 1 : 0;
        }
        for (Edge edge : graph.getEdges()) {
            wrong += edge.getLabel() == null ? 1 : 0;
        }
        wrong += graph.getEdgeCount() == 0 ? 1 : 0;
        System.exit(wrong == 0 ? 0 : 1);
    }
}
