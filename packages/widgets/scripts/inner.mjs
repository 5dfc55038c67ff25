/**
 * Names of properties that nothing outside a built file knows: neither a page, a setting, the file of a language, another
 * of our scripts nor the browser. They are written short there. One that is public would break what uses it: a test
 * compares them with all that is, and every widget is tested as it is built.
 */
export const INNER = `
  vnode kids component drawn dom props setState failed
  componentDidCatch componentDidMount componentDidUpdate componentWillUnmount

  fields handlers draw inline rich check words holidays holidaysNotice
  onPlanChange onPlan onRequest onStepChange onIndicationChange onNodeOpen onFilterChange onTermOpen

  findObstacles isOpen isDear closure intended scale weekdays soonest anchor
  reasonFor later openings firstStart conflict sentence severity phase calendar

  change reach raise statements timeline reading choices empty parts optional byHand away told own say
`
  .trim()
  .split(/\s+/);
