// Gephi's own importer, its layout and its picture of a file: what a user of Gephi would see.
//
//   java -cp TOOLKIT Look.java FILE PICTURE.svg|-
//
// Prints what was imported and every issue that the importer has with it; status 1 where there
// are issues worse than INFO, no labels, no places, or edges without sources.
import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class Look {
    private static int wrong = 0;

    private static void expect(boolean holds, String what) {
        if (!holds) {
            System.out.println("NOT SO: " + what);
            wrong++;
        }
    }

    private static Workspace load(File file) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        for (Issue issue : container.getReport().getIssuesList(1000)) {
            System.out.println(issue.getLevel() + ": " + issue.getMessage());
            boolean bad = issue.getLevel() != Issue.Level.INFO;
            wrong += bad ? 1 : 0;
        }
        importer.process(container, new DefaultProcessor(), workspace);
        return workspace;
    }

    private static void describe(GraphModel model) {
        DirectedGraph graph = model.getDirectedGraph();
        System.out.println("nodes " + graph.getNodeCount() + ", edges " + graph.getEdgeCount());
        expect(graph.getNodeCount() > 0 && graph.getEdgeCount() > 0, "a graph");
        Set<String> kinds = new TreeSet<>();
        int placed = 0, named = 0, large = 0, sourced = 0, labelled = 0;
        Set<Integer> colours = new TreeSet<>();
        for (Node node : graph.getNodes()) {
            placed += node.x() != 0 || node.y() != 0 ? 1 : 0;
            named += node.getLabel() == null || node.getLabel().isEmpty() ? 0 : 1;
            large += node.size() > 6 ? 1 : 0;
            colours.add(node.getRGBA());
        }
        Column titled = null;
        for (Column column : model.getEdgeTable()) {
            titled = column.getTitle().equals("sources") ? column : titled;
        }
        for (Edge edge : graph.getEdges()) {
            Object sources = titled == null ? null : edge.getAttribute(titled);
            sourced += sources == null ? 0 : 1;
            labelled += edge.getLabel() == null ? 0 : 1;
            kinds.add(String.valueOf(edge.getTypeLabel()));
        }
        expect(placed >= graph.getNodeCount() - 1, "every node has a place");
        expect(named == graph.getNodeCount(), "every node has a label");
        expect(large > 0 && colours.size() > 1, "sizes and colours differ");
        expect(sourced == graph.getEdgeCount(), "every edge names its sources");
        expect(labelled == graph.getEdgeCount(), "every edge has a label");
        System.out.println("kinds of edges: " + kinds);
        StringBuilder columns = new StringBuilder();
        for (Column column : model.getNodeTable()) {
            columns.append(' ').append(column.getTitle());
        }
        System.out.println("columns of nodes:" + columns);
        System.out.println("dynamic: " + model.isDynamic() + " " + model.getTimeFormat()
                + (model.isDynamic() ? " " + day(model.getTimeBounds().getLow()) + " to "
                        + day(model.getTimeBounds().getHigh()) : ""));
    }

    private static String day(double millis) {
        return java.time.Instant.ofEpochMilli((long) millis).toString().substring(0, 10);
    }

    // As the tab Preview draws it when labels are switched on; nothing is laid out anew.
    private static void picture(File file, Workspace workspace) throws Exception {
        PreviewModel model =
                Lookup.getDefault().lookup(PreviewController.class).getModel(workspace);
        model.getProperties().putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        model.getProperties().putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, true);
        model.getProperties().putValue(PreviewProperty.NODE_LABEL_FONT,
                new java.awt.Font("Arial", java.awt.Font.PLAIN, 14));
        model.getProperties().putValue(PreviewProperty.EDGE_OPACITY, 60);
        SVGExporter exporter = new SVGExporter();
        exporter.setWorkspace(workspace);
        ExportController export = Lookup.getDefault().lookup(ExportController.class);
        export.exportFile(file, exporter);
    }

    public static void main(String[] arguments) throws Exception {
        Workspace workspace = load(new File(arguments[0]));
        describe(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
        if (!arguments[1].equals("-")) {
            picture(new File(arguments[1]), workspace);
        }
        System.exit(wrong == 0 ? 0 : 1);
    }
}
