// The part of ECharts that draws bars as SVG; a chunk of its own, see yz-chart.js.
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

const NARROW = 600;
const BAR = 16;
const ROW_PADDING = 14;
/** On a narrow window a name stands above its bars and not beside them, in one line or two. */
const NAME_ABOVE = 6;
const LINE = 15;
const COLUMNS_HEIGHT = 220;
/** Column labels need this much for each name, or only a pointer tells the numbers. */
const COLUMN_WITH_LABELS = 64;
/** Longest names beside their bars, as a share of the width. */
const NAME_SHARE = 0.35;
const NAME_MOST = 300;
/** What stands at the end of a bar. */
const LABEL_ROOM = 130;

/** Colours are named, not resolved: what is drawn follows the page into the dark by itself. */
const ink = (name) => `var(--yz-${name})`;

const HATCH = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: -Math.PI / 4, color: ink('surface') };

/** @return what closes it again */
export function draw(host, told) {
  const font = getComputedStyle(host).fontFamily;
  let width = host.clientWidth;
  host.style.height = `${height(told, width)}px`;
  const chart = init(host, null, { renderer: 'svg' });
  chart.setOption(option(told, width, font));
  const watch = new ResizeObserver(() => {
    if (host.clientWidth && host.clientWidth !== width) {
      width = host.clientWidth;
      host.style.height = `${height(told, width)}px`;
      chart.resize();
      chart.setOption(option(told, width, font), true);
    }
  });
  watch.observe(host);
  return {
    close() {
      watch.disconnect();
      chart.dispose();
    },
  };
}

function height(told, width) {
  return told.upright ? COLUMNS_HEIGHT : told.names.length * (bundle(told) + ROW_PADDING + above(told, width));
}

/** Of the names above their bars. */
function above({ names }, width) {
  return width < NARROW ? NAME_ABOVE + LINE * Math.min(2, Math.max(...names.map((name) => Math.ceil(length(name) / width)))) : 0;
}

/** About how wide a name is: Chinese characters are square, others half as wide. */
function length(name) {
  return [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.5), 0);
}

/** Of the bars of one name together. */
function bundle({ series, stacked }) {
  return (stacked ? 1 : series.length) * BAR;
}

function option(told, width, font) {
  const names = told.upright ? columns(told, width) : rows(told, width);
  return {
    // figures are read: nothing moves, for nobody
    animation: false,
    textStyle: { fontFamily: font, fontSize: 12, color: ink('ink-2') },
    ...names,
    series: told.series.map((one, index) => bars(told, one, index, width)),
  };
}

function columns({ names, tips }, width) {
  return {
    grid: { left: 4, right: 4, top: 24, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: ink('rule'), opacity: 0.4 } },
      confine: true,
      formatter: ([{ dataIndex }]) => said(tips[dataIndex]),
      backgroundColor: ink('surface'),
      borderColor: ink('edge'),
      textStyle: { color: ink('ink'), fontSize: 13 },
    },
    xAxis: {
      type: 'category',
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink('edge') } },
      axisLabel: { color: ink('ink-2'), hideOverlap: true, interval: width < NARROW ? 2 : 0 },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: ink('rule') } },
      axisLabel: { color: ink('ink-3') },
    },
  };
}

function said(text) {
  const tip = document.createElement('span');
  tip.textContent = text;
  return tip;
}

function rows(told, width) {
  const narrow = width < NARROW;
  const room = narrow ? width : Math.min(NAME_MOST, width * NAME_SHARE);
  const inside = { inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, bundle(told) / 2 + 2, 0] };
  return {
    grid: { left: narrow ? 1 : room + 8, right: LABEL_ROOM, top: above(told, width) / 2, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { type: 'value', max: told.most ?? 'dataMax', show: false },
    yAxis: {
      type: 'category',
      data: told.names,
      inverse: true,
      axisTick: { show: false },
      axisLine: { show: !narrow, lineStyle: { color: ink('edge') } },
      axisLabel: { color: ink('ink'), width: room, overflow: 'break', lineHeight: LINE, interval: 0, ...(narrow && inside) },
    },
  };
}

function bars(told, { tone, values, labels }, index, width) {
  const column = told.upright ? width / told.names.length : BAR;
  return {
    type: 'bar',
    data: values,
    stack: told.stacked ? 'all' : undefined,
    barWidth: told.upright ? Math.max(4, Math.min(24, column / 3.2)) : BAR - 2,
    barGap: '12%',
    silent: !told.upright,
    emphasis: { disabled: true },
    itemStyle: { color: ink(tone), ...(index > 0 && { decal: HATCH }) },
    label: {
      show: !told.upright || column > COLUMN_WITH_LABELS,
      position: told.upright ? 'top' : 'right',
      color: ink('ink-2'),
      formatter: ({ dataIndex }) => labels[dataIndex],
    },
  };
}
