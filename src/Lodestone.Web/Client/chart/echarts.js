// The parts of ECharts that our charts use, and no others.
import * as echarts from "echarts/core";
import { BarChart, LineChart, SankeyChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { resolve } from "./resolve.js";

echarts.use([
  BarChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** A chart in a box: update, resize, onClick, dispose. */
export function mount(box) {
  const chart = echarts.init(box, null, { renderer: "svg" });
  return {
    update(option, host) {
      chart.setOption(resolve(option, host), { notMerge: true });
    },
    resize: () => chart.resize({ animation: { duration: 0 } }),
    onClick(open) {
      chart.on("click", (event) => {
        if (event.data?.href) open(event.data.href);
      });
    },
    /** Lights a box of a flow diagram with its whole way, and shows its tip; null for none. */
    light(index) {
      chart.dispatchAction({ type: "downplay" });
      chart.dispatchAction({ type: "hideTip" });
      if (index === null) return;
      chart.dispatchAction({ type: "highlight", seriesIndex: 0, dataIndex: index });
      chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: index });
    },
    dispose: () => chart.dispose(),
  };
}

/** Draws an option outside of the page; gives the SVG text. */
export function svgText(option, host, width, height) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(resolve({ ...option, animation: false }, host));
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}
